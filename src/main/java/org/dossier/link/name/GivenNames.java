package org.dossier.link.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Given names that are one name in several languages, beyond what rules of spelling tell: Joseph and Iosif. */
final class GivenNames {
    private static final Map<String, List<String>> FORMS = new HashMap<>();

    static {
        for (String line : NameTable.lines("given-names.txt")) {
            List<String> forms = List.of(line.split(" "));
            forms.forEach(form -> FORMS.put(form, forms));
        }
    }

    private GivenNames() {}

    /** True if two folded words are forms of one given name. */
    static boolean isOne(String one, String other) {
        List<String> forms = FORMS.get(one);
        return forms != null && forms.equals(FORMS.get(other));
    }

    /** True if a form of the given name {@code whole} begins with {@code letters}. */
    static boolean begins(String letters, String whole) {
        return FORMS.getOrDefault(whole, List.of()).stream().anyMatch(form -> form.startsWith(letters));
    }
}
