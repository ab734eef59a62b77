package org.dossier.source;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** What may be published as the address of a page: an absolute http or https IRI (RFC 3987) with a host. */
final class WebAddress {
    private WebAddress() {}

    static boolean is(String text) {
        try {
            URI uri = new URI(text);
            String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
            return (scheme.equals("http") || scheme.equals("https"))
                    && uri.getRawAuthority() != null
                    && text.codePoints().allMatch(WebAddress::mayStand);
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** ASCII is left to {@link URI}; above it the {@code ucschar} of RFC 3987, section 2.2. */
    private static boolean mayStand(int c) {
        return (c > 0x20 && c < 0x7F)
                || (c >= 0xA0 && c <= 0xD7FF)
                || (c >= 0xF900 && c <= 0xFDCF)
                || (c >= 0xFDF0 && c <= 0xFFEF)
                || (c >= 0x10000 && c <= 0xEFFFD && (c & 0xFFFF) <= 0xFFFD);
    }
}
