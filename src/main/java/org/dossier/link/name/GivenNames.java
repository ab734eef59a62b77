package org.dossier.link.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Given names that are one name in several languages, beyond what rules of spelling tell: Joseph and Iosif. */
final class GivenNames {
    /** For every form of a name, those forms of it for which an initial may stand. */
    private static final Map<String, List<String>> FORMS = new HashMap<>();

    static {
        for (String line : NameTable.lines("given-names.txt")) {
            String[] parts = line.split(" \\| ");
            List<String> whole = List.of(parts[0].split(" "));
            for (String part : parts) {
                List.of(part.split(" ")).forEach(form -> FORMS.put(form, whole));
            }
        }
    }

    private GivenNames() {}

    /** True if two folded words are forms of one given name. */
    static boolean isOne(String one, String other) {
        List<String> forms = FORMS.get(one);
        return forms != null && forms.equals(FORMS.get(other));
    }

    /** True if a form of the given name {@code whole} begins with {@code letters}; short forms do not count. */
    static boolean begins(String letters, String whole) {
        return FORMS.getOrDefault(whole, List.of()).stream().anyMatch(form -> form.startsWith(letters));
    }
}
