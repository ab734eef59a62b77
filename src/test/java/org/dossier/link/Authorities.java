package org.dossier.link;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dossier.link.authority.AuthorityExtracts;
import org.dossier.link.authority.AuthorityIndex;
import org.dossier.source.Dataset;

/** Two small authority files with people, places and events, some of whom are called alike. */
final class Authorities {
    private static final String YAML = """
            title: Test
            licence: https://creativecommons.org/publicdomain/zero/1.0/
            base: http://localhost:3030/
            sources: [{file: documents.jsonl, kind: documents}]
            authorities:
              - file: first.tsv
                fields: {id: id, kind: kind, label: name, names: others, begin: begin, end: end, roles: roles, latitude: lat, longitude: lon, country: country}
                split: {others: "|"}
                identifiers: {wikidata: wikidata}
              - file: second.tsv
                fields: {id: id, kind: kind, label: name, begin: begin, end: end, latitude: lat, longitude: lon, country: country}
                identifiers: {wikidata: wikidata, gnd: gnd}
            """;

    private static final String FIRST = """
            id\tkind\tname\tothers\tbegin\tend\troles\twikidata\tlat\tlon\tcountry
            f1\tperson\tStalin, Joseph\tИосиф Сталин|Filippov\t1878\t1953\tPolitician\tQ855\t\t\t
            f2\tperson\tSmirnov, Andrei Andreyevich\t\t1905\t1982\tDiplomat\tQ1\t\t\t
            f3\tperson\tSmirnov, Sergei\t\t1950\t\tActor\tQ2\t\t\t
            f4\tperson\tPeng Dehuai\t彭德怀\t1898\t1974\tMarshal\tQ3\t\t\t
            f5\tplace\tPyongyang\t평양|Пхеньян|Phyeongyang\t\t\t\tQ4\t39.03\t125.75\tKP
            f6\tplace\tPyongyang\t\t\t\t\tQ5\t\t\t
            f7\tevent\tBattle of Bloody Ridge\t\t1951\t1951\t\tQ6\t\t\t
            f8\tevent\tBattle of Bloody Ridge\t\t1862\t1862\t\tQ7\t\t\t
            f9\torganization\tMinistry of Foreign Affairs of Hungary\t\t\t\t\tQ8\t\t\t
            f10\tplace\tMexico City\tMexico|México|墨西哥城\t\t\t\tQ10\t\t\t
            f11\tplace\tMexico\t\t\t\t\tQ11\t\t\t
            f12\tplace\tUnited Mexican States\t\t\t\t\tQ12\t\t\t
            """;

    private static final String SECOND = """
            id\tkind\tname\tbegin\tend\twikidata\tgnd\tlat\tlon\tcountry
            s1\tperson\tJ. W. Stalin\t\t\tQ855\t118642499\t\t\t
            s2\tperson\tP'eng Te-huai\t1898\t1974\t\t118739654\t\t\t
            s3\tplace\tTimbuktu\t\t\tQ13\t\t16.77\t-3.01\tML
            """;

    private Authorities() {}

    /** An index of them, made in a folder. */
    static AuthorityIndex index(Path folder) throws IOException {
        return index(folder, FIRST, SECOND);
    }

    /** An index of two files with the same columns and other rows. */
    static AuthorityIndex index(Path folder, String first, String second) throws IOException {
        Path dataset = dataset(folder);
        Files.writeString(dataset.resolve("authorities/first.tsv"), first);
        Files.writeString(dataset.resolve("authorities/second.tsv"), second);
        return AuthorityIndex.build(folder.resolve("index"), AuthorityExtracts.of(Dataset.open(dataset)), problem -> {
            throw new AssertionError(problem.toString());
        });
    }

    /** A dataset that lists them, and has no documents. */
    static Path dataset(Path folder) throws IOException {
        Path dataset = Files.createDirectories(folder.resolve("dataset"));
        Path authorities = Files.createDirectories(dataset.resolve("authorities"));
        Files.writeString(dataset.resolve("dataset.yaml"), YAML);
        Files.writeString(dataset.resolve("documents.jsonl"), "");
        Files.writeString(authorities.resolve("first.tsv"), FIRST);
        Files.writeString(authorities.resolve("second.tsv"), SECOND);
        return dataset;
    }
}
