package org.dossier.server.page;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Follows every link of a server's pages to pages and files of the same server. */
final class Crawl {
    private final PageClient server;
    private final Predicate<String> follow;
    private final HtmlChecker checker = new HtmlChecker();
    private final Set<String> seen = new LinkedHashSet<>();
    private final Deque<String> open = new ArrayDeque<>();
    private final List<String> faults = new ArrayList<>();
    private int pages;

    /** @param follow which paths to follow */
    Crawl(PageClient server, Predicate<String> follow) {
        this.server = server;
        this.follow = follow;
    }

    /** Follows the links from a path on. */
    Crawl from(String path) {
        add(path);
        while (!open.isEmpty() && faults.size() < 50) {
            visit(open.poll());
        }
        return this;
    }

    /** What is wrong with the pages, each with its path. */
    List<String> faults() {
        return List.copyOf(faults);
    }

    /** How many pages were read. */
    int pages() {
        return pages;
    }

    /** The paths that were asked for. */
    Set<String> paths() {
        return Set.copyOf(seen);
    }

    private void add(String path) {
        if (!path.matches(".*[?&]lang=.*") && follow.test(path) && seen.add(path)) {
            open.add(path);
        }
    }

    private void visit(String path) {
        HttpResponse<String> response = server.get(path, "Accept", "text/html, */*;q=0.5");
        if (response.statusCode() != 200) {
            faults.add(path + ": " + response.statusCode() + " "
                    + response.body().lines().findFirst().orElse(""));
            return;
        }
        if (!PageClient.header(response, "Content-Type").startsWith("text/html") || path.endsWith("/report.html")) {
            return;
        }
        pages++;
        Document page = Jsoup.parse(response.body(), server.address() + path);
        checker.check(response.body()).forEach(fault -> faults.add(path + ": " + fault));
        PageRules.broken(page).forEach(rule -> faults.add(path + ": breaks the rule: " + rule));
        for (Element alert : page.select("[role=alert]")) {
            faults.add(path + ": " + alert.text());
        }
        for (Element link : page.select("a[href], link[href]")) {
            String address = link.absUrl("href");
            int fragment = address.indexOf('#');
            String plain = fragment < 0 ? address : address.substring(0, fragment);
            if (plain.startsWith(server.address())) {
                add(plain.substring(server.address().length()));
            }
            if (fragment >= 0 && plain.equals(server.address() + path)) {
                String id = address.substring(fragment + 1);
                if (page.getElementById(id) == null) {
                    faults.add(path + ": nothing is at #" + id);
                }
            }
        }
    }
}
