package org.depesche.format.readers;

import java.util.regex.Pattern;

/** The calls in square brackets with which WordPress and its plugins insert forms, galleries and players into a text. */
public final class Shortcodes {

    /** The calls without attributes that are known by name, or have an underscore; "[ex-wife]" is of an author. */
    private static final String NAMED =
            "\\[/?(?:gallery|embed|video|audio|playlist|dropcap|[a-z][a-z0-9]{1,30}-form-\\d"
                    + "|[a-z][a-z0-9]{0,30}(?:_[a-z0-9]{1,30}){1,5})(?:\\s[^\\[\\]]{0,1000})?\\s?/?]";

    private static final String WITH_ATTRIBUTES =
            "\\[[a-z][\\w-]{1,40}(?:\\s[\\w-]{1,40}=(?:\"[^\"\\[\\]]{0,500}\"|'[^'\\[\\]]{0,500}'|[^\\s\\[\\]]{1,200})){1,20}\\s?/?]";

    private static final Pattern CALL = Pattern.compile(NAMED + "|" + WITH_ATTRIBUTES);

    private Shortcodes() {}

    /** The text without the calls; the words between an opening and a closing one stay. */
    public static String dropFrom(String text) {
        return text.indexOf('[') < 0 ? text : CALL.matcher(text).replaceAll("");
    }
}
