package org.depesche.format.wire;

import java.util.Arrays;
import java.util.List;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** Takes codes of NewsML apart: QCodes ("stat:usable") and URIs whose last part is the code. */
final class QCodes {

    private QCodes() {}

    /** The code without its scheme, in lower case: "usable" of "stat:usable" and of "http://…/pubstatusg2/usable". */
    static String code(String qcode) {
        return SmallLetters.of(qcode.strip().replaceFirst("[/#]$", "")).replaceFirst("^.*[:/#]", "");
    }

    /** The alias of the scheme, in lower case; empty if there is none. */
    static String scheme(String qcode) {
        int colon = qcode.indexOf(':');
        return colon < 0 ? "" : SmallLetters.of(qcode.substring(0, colon).strip());
    }

    /** The codes of a list that is separated by blanks. */
    static List<String> codes(@Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split("\\s+")).map(QCodes::code).toList();
    }

    /** The code of a property, stated as a QCode or a URI; null if it states none. */
    static @Nullable String of(@Nullable NewsElement property) {
        if (property == null) {
            return null;
        }
        String qcode = property.attribute("qcode");
        String stated = qcode == null ? property.attribute("uri") : qcode;
        return stated == null ? null : code(stated);
    }
}
