package org.dossier.server.harvest.sitemap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dossier.change.EntityRegister;
import org.dossier.change.EntityRegister.Visitor;
import org.dossier.change.EntityState;

/**
 * Some of the entities of a register in pages of as many of its rows as a list of addresses may well have; pages count from 0. A page that would have no
 * entity is none: the schemas of sitemaps want an entry in each list.
 */
final class RegisterPages {
    /** The sitemap protocol allows 50,000 addresses, and 50 MB; so many are written in a moment. */
    static final int ROWS = 2_500;

    private final EntityRegister register;
    private final int leastChanged;
    private final int greatestChanged;
    private final Listed listed;

    /** Tells which entities are meant. */
    interface Listed {
        boolean has(EntityState entity) throws IOException;
    }

    /** Those of the entities that releases within bounds last changed. */
    RegisterPages(EntityRegister register, int leastChanged, int greatestChanged, Listed listed) {
        this.register = register;
        this.leastChanged = leastChanged;
        this.greatestChanged = greatestChanged;
        this.listed = listed;
    }

    /** Whichever release changed them. */
    RegisterPages(EntityRegister register, Listed listed) {
        this(register, 1, Integer.MAX_VALUE, listed);
    }

    /** The numbers of all pages; reads until it finds the first entity of each. */
    List<Integer> numbers() throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (int page = 0; first(page) < register.size(); page++) {
            if (has(page)) {
                numbers.add(page);
            }
        }
        return numbers;
    }

    /** True if there is a page of that number. */
    boolean has(int page) throws IOException {
        boolean[] found = new boolean[1];
        scan(page, entity -> {
            found[0] = true;
            return false;
        });
        return found[0];
    }

    /** Shows the entities of a page, in order, until the visitor has enough. */
    void scan(int page, Visitor visitor) throws IOException {
        register.scan(
                first(page),
                first(page) + ROWS,
                leastChanged,
                greatestChanged,
                (row, entity) -> !listed.has(entity) || visitor.visit(entity));
    }

    private static long first(int page) {
        return (long) page * ROWS;
    }
}
