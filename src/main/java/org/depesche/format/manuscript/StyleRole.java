package org.depesche.format.manuscript;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.format.Vocabulary;
import org.depesche.tagging.SmallLetters;
import org.jspecify.annotations.Nullable;

/** The role that its style, or its place in a list or table, gives to a paragraph. */
public enum StyleRole {
    TITLE,
    HEADING,
    /** a heading between paragraphs, never the headline */
    SUBHEAD,
    /** the line above or below the headline */
    KICKER,
    BYLINE,
    DATE,
    PLACE,
    LEAD,
    QUOTE,
    LIST_ITEM,
    CAPTION,
    /** a table of contents, a header, a footer, a note */
    LEFT_OUT,
    /** the row of a table */
    ROW,
    BODY;

    /**
     * Names of styles in small letters, without blanks, hyphens, numbers and the words that tell variants apart: those of
     * Word and LibreOffice in German, English and French, and those that newsrooms give their own.
     */
    private static final Map<String, StyleRole> ROLES = Vocabulary.of("""
            TITLE: title, titel, titre, headline, schlagzeile, hauptzeile, haupttitel, hauptüberschrift, titelzeile
            TITLE: artikelüberschrift, articletitle, artikeltitel
            HEADING: heading, überschrift, berschrift, ueberschrift, head
            SUBHEAD: zwischentitel, zwischenüberschrift, zwischenzeile, subhead, subheading, crosshead
            KICKER: subtitle, untertitel, soustitre, dachzeile, unterzeile, kicker, spitzmarke, oberzeile, überzeile
            KICKER: dachtitel, unterüberschrift, subline, overline, subheadline
            BYLINE: byline, autor, autoren, autorin, autorenzeile, autorzeile, autorname, author, authors, verfasser
            DATE: date, datum
            PLACE: ort, ortsmarke, dateline
            LEAD: lead, vorspann, anlauf, teaser, standfirst, einleitung, intro
            QUOTE: quote, intensequote, quotations, blockquote, blockquotation, blocktext, blocktextstyle, zitat
            QUOTE: intensiveszitat, zitate, citation, citationintense
            LIST_ITEM: listbullet, listnumber, list, aufzählungszeichen, listennummer, aufzählung, numbering, bullet
            LIST_ITEM: liste, nummerierung, listepuces, listenumros
            CAPTION: caption, beschriftung, bildunterschrift, bildtext, bildlegende, bildzeile, bu, illustration, figure
            CAPTION: abbildung, drawing, lgende, légende
            LEFT_OUT: toc, tocheading, verzeichnis, inhaltsverzeichnisüberschrift, contents, contentsheading
            LEFT_OUT: inhaltsverzeichnis, tableoffigures, abbildungsverzeichnis, index, header, footer, kopfzeile, fußzeile
            LEFT_OUT: headerleft, headerright, footerleft, footerright, pagenumber, seitenzahl, footnotetext, fußnotentext
            LEFT_OUT: endnotetext, endnotentext, footnote, endnote, annotationtext, kommentartext, balloontext
            LEFT_OUT: sprechblasentext
            """, StyleRole::valueOf);

    /** The level of running text, beyond those of headings. */
    public static final int BODY_LEVEL = 10;

    private static final Pattern LEVEL = Pattern.compile("(?<name>.*?)(?<level>[1-9])?(?:zchn|char|carc?t?)?");

    /** Words of LibreOffice that tell the variants of a style for lists apart. */
    private static final Pattern VARIANT = Pattern.compile("(?:symbol|start|end|cont\\.?|anfang|ende|forts\\.?)$");

    /**
     * The role of a style's name.
     *
     * @param level the number in the name, such as 2 in "heading 2"; 1 if there is none
     */
    public record Named(StyleRole role, int level) {}

    /** The role of a name, also of a name without its blanks and umlauts; null if the name tells none. */
    public static @Nullable Named named(String styleName) {
        // further names follow a comma
        String name = SmallLetters.of(styleName.split(",", 2)[0]).replaceAll("_20_|[\\s_-]", "");
        Matcher parts = LEVEL.matcher(VARIANT.matcher(name).replaceFirst(""));
        if (!parts.matches()) {
            return null;
        }
        StyleRole role = ROLES.get(parts.group("name"));
        String level = parts.group("level");
        return role == null ? null : new Named(role, level == null ? 1 : Integer.parseInt(level));
    }
}
