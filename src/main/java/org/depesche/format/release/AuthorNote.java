package org.depesche.format.release;

import java.util.List;
import java.util.regex.Pattern;

/** Recognises the note of a paper on the author below the text: "Jan Muster lebt als Autor in Kiel." */
public final class AuthorNote {

    private static final int LONGEST = 400;

    private static final Pattern BEHIND_NAME = Pattern.compile(
            "(?iU),? (?:\\(\\d{2}\\),? )?(?:(?:\\p{L}+ ){0,3}(?:lebt|wohnt|arbeitet|schreibt|ist|war|leitet|lehrt|studiert|forscht|berichtet|gehört|wurde)|(?:lives|works|writes|is|was|has|teaches|reports|covers|runs|edits|can be (?:reached|contacted)))\\b.*");

    private AuthorNote() {}

    /** Whether a paragraph begins with the name of one of the authors, and tells something of them. */
    public static boolean is(String paragraph, List<String> authors) {
        return paragraph.length() <= LONGEST
                && authors.stream()
                        .anyMatch(name -> paragraph.startsWith(name)
                                && BEHIND_NAME
                                        .matcher(paragraph.substring(name.length()))
                                        .matches());
    }
}
