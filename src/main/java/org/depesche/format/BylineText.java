package org.depesche.format;

import java.util.regex.Pattern;

/** Recognises a byline in a paragraph of its own: "Von Lisa Beispiel und Jan Muster, Hamburg". */
public final class BylineText {

    private static final String NAME =
            "\\p{Lu}[\\p{L}.'’-]*(?: (?:van|von|de|der|den|zu|della|di|al|el)){0,2}" + "(?: \\p{Lu}[\\p{L}.'’-]*){1,3}";

    private static final Pattern FORM = Pattern.compile("^(?:Von|VON|By|BY) " + NAME + "(?:(?:,| und| and| sowie) "
            + NAME + "){0,5}(?:, \\p{Lu}[\\p{L} ]{2,30})?$");

    private static final int LONGEST = 160;

    private BylineText() {}

    public static boolean is(String line) {
        return line.length() <= LONGEST && FORM.matcher(line).matches();
    }
}
