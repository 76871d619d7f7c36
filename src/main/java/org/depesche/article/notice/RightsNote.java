package org.depesche.article.notice;

import java.util.regex.Pattern;

/** Recognises the line below a text that tells who has the rights to it, or for what it may be used. */
public final class RightsNote {

    private static final int LONGEST = 200;

    /** With a year or words of the law, so that it is no credit of a picture. */
    private static final Pattern NOTE = Pattern.compile(
            "(?iU)(?:©|\\(c\\)|copyright\\b).*(?:\\b(?:19|20)\\d\\d\\b|rechte vorbehalten|rights reserved).*"
                    + "|(?:alle rechte vorbehalten|all rights reserved)\\b.*|©\\s?[^.]{2,60}\\.\\s.{10,}"
                    + "|(?:abdruck|nachdruck|veröffentlichung|verwendung)\\b.{0,80}\\b(?:honorar|kosten|gebühren)(?:frei|pflichtig).{0,100}"
                    + "|(?:(?:texte?|bild(?:er|material)?|fotos?)\\b.{0,60} )?(?:zum|zur) (?:\\p{L}{4,20} )?(?:abdruck|nachdruck|veröffentlichung|verwendung)\\b.{0,100}"
                    + "|(?:nachdruck|abdruck|reproduction|reprints?) (?:nur|only|verboten|nicht|auch)\\b.{0,100}");

    private RightsNote() {}

    /** Whether a line is such a note. */
    public static boolean is(String line) {
        return line.length() <= LONGEST && NOTE.matcher(line).matches();
    }
}
