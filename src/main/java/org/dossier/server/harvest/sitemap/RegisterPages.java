package org.dossier.server.harvest.sitemap;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.dossier.change.EntityRegister;
import org.dossier.change.EntityRegister.Visitor;

/** A register of entities in pages of as many rows as a list of addresses may well have; pages count from 0. */
final class RegisterPages {
    /** The sitemap protocol allows 50,000 addresses, and 50 MB. */
    static final int ROWS = 10_000;

    private final EntityRegister register;

    RegisterPages(EntityRegister register) {
        this.register = register;
    }

    /** The numbers of the pages that have an entity which releases within bounds last changed. */
    List<Integer> numbers(int leastChanged, int greatestChanged) throws IOException {
        List<Integer> numbers = new ArrayList<>();
        for (int page = 0; (long) page * ROWS < register.size(); page++) {
            if (has(page, leastChanged, greatestChanged)) {
                numbers.add(page);
            }
        }
        return numbers;
    }

    private boolean has(int page, int leastChanged, int greatestChanged) throws IOException {
        boolean[] found = new boolean[1];
        register.scan(first(page), first(page + 1), leastChanged, greatestChanged, (row, entity) -> {
            found[0] = true;
            return false;
        });
        return found[0];
    }

    /** Shows the entities of a page that releases within bounds last changed. */
    void scan(int page, int leastChanged, int greatestChanged, Visitor visitor) throws IOException {
        register.scan(
                first(page), first(page + 1), leastChanged, greatestChanged, (row, entity) -> visitor.visit(entity));
    }

    private static long first(int page) {
        return (long) page * ROWS;
    }
}
