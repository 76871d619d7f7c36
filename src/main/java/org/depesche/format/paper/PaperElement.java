package org.depesche.format.paper;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.format.CleanText;
import org.depesche.format.Vocabulary;
import org.depesche.format.table.TableField;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** An element of a newspaper's XML, known by its name. Most names are those of columns in tables. */
record PaperElement(Element element) {

    /** Names that tables do not have, or mean otherwise. */
    private static final Map<String, TableField> NAMES = Vocabulary.of("""
            HEADLINE: ti, tit, titl, htitel, hti, ht, hz, ueb, record title, titel 1, headline 1, main title
            ID: nummer, number, artikelnr, artikel nr, lfd nr, record id, sourceid, source id, dokid, docid, artikelid, articleid, storyid
            KICKER: dz, uz, oz, zweitzeile, uti, utit, utitel, oti, otit, otitel, ut, ot, dachtitel, roofline, super title
            BYLINE: autorenzeile, verfasserzeile, aut, verf, vf, original form
            DATE: ausgabedatum, druckdatum, erscheinungs datum, publikations datum, dat, da, numeric pub date, alpha pub date
            DATE: publishdate, publicationdate, pubdate, releasedate, publishtime, first published, firstpublished
            PLACE: spitzmarke, spitzmarken, ortsmarke, om
            SOURCE: titel publikation, publikationstitel, zeitungstitel, zeitungs titel, titel zeitung, objekt, publication name, publication title, qu, qul, que
            SECTION: section ref, home section, res, rub, ressortname
            KEYWORDS: sw, stw, swt, schlagw, deskr, gen subj value, subj value, subject term, term, schlagwoerter, stichwoerter
            LEAD: vsp, anlauf, leadtext, lead text, vor, vs, preamble, ingress
            BODY: fliess, fließ, fliess text, grundtext, lauftext, copy, maintext, main text, txt, tx, artikeltxt
            CREDIT: urheber, bild quelle, foto quelle
            CAPTION: legende, bild text, bild unterschrift, unterschrift, cutline, butext, bildu
            EMBARGO: sperrzeit
            """, TableField::valueOf);

    private static final Set<TableField> LINES = EnumSet.of(
            TableField.HEADLINE,
            TableField.KICKER,
            TableField.LEAD,
            TableField.BYLINE,
            TableField.CAPTION,
            TableField.CREDIT);

    private static final Set<String> PARAGRAPHS = Set.of("p", "abs", "absatz", "para", "paragraph", "abschnitt");

    private static final Pattern SUBHEAD = Pattern.compile(
            "zwischen ?(?:titel|überschrift|ueberschrift|zeile)|zwz|zwt|zt|zü|cross ?head(?:ing|line)?|sub ?heading|inter ?title|h[2-6]");

    /** Names of lines beside the headline, which mean a subhead among paragraphs. */
    private static final Pattern SUBHEAD_BETWEEN =
            Pattern.compile("sub ?head(?:line)?|untertitel|unterzeile|title|titel");

    private static final Pattern PICTURE = Pattern.compile(
            "bild(?:er|block|element)?|fotos?|abbildung(?:en)?|pictures?|images?|photos?|figures?|graphics?|grafik(?:en)?|media");

    /** Kinds of records and links: those of pictures, and of films as well. */
    private static final Pattern OF_PICTURE = Pattern.compile(
            "(?:picture|image|photo|foto|bild|grafik|graphic|video|gallery)(?: ?(?:rel|relation|ref|object|asset|item))?");

    private static final Pattern BLOCKED =
            Pattern.compile("sperre|sperrvermerk|sperrung|gesperrt|sperr vermerk|blocked|locked");

    /** A day, with which {@code ET} is the day of publication and not a time. */
    private static final Pattern DAY =
            Pattern.compile("\\d{1,2}\\.\\s?\\d{1,2}\\.\\s?\\d{2,4}|\\d{4}-\\d\\d-\\d\\d.*|\\d{8}");

    private static final Pattern DATELINE = Pattern.compile("spitzmarken?|ortsmarke|om|dateline");

    /** The mark between a place and the text. */
    private static final Pattern MARK = Pattern.compile("[.:–—-]$");

    static final Pattern MARK_BEHIND = Pattern.compile("^\\s*[.:–—-]+\\s+");

    private static final int SHORTEST_PARAGRAPH = 40;

    List<PaperElement> children() {
        return element.children().stream().map(PaperElement::new).toList();
    }

    String words() {
        return TableField.words(element.tag().localName());
    }

    /** Whether a name is that of a part of an article. */
    static boolean isPart(String name) {
        String words = TableField.words(name);
        return named(words) != null
                || PARAGRAPHS.contains(words)
                || SUBHEAD.matcher(words).matches()
                || PICTURE.matcher(words).matches();
    }

    /** Whether a name is that of a line above, below or among the paragraphs. */
    static boolean isLine(String name) {
        String words = TableField.words(name);
        return LINES.contains(named(words)) || SUBHEAD.matcher(words).matches();
    }

    /** The field with a name in small letters; null if it is none. */
    static @Nullable TableField named(String words) {
        TableField own = NAMES.get(words);
        return own == null ? TableField.named(words) : own;
    }

    /** The field by the name; null if it is none. */
    @Nullable
    TableField field() {
        String words = words();
        return words.equals("et") && DAY.matcher(line()).matches() ? TableField.DATE : named(words);
    }

    boolean isHeadline() {
        return field() == TableField.HEADLINE;
    }

    boolean isText() {
        return isParagraph() || field() == TableField.BODY;
    }

    boolean isParagraph() {
        return PARAGRAPHS.contains(words());
    }

    boolean isSubhead() {
        Element before = element.previousElementSibling();
        return SUBHEAD.matcher(words()).matches()
                || before != null
                        && SUBHEAD_BETWEEN.matcher(words()).matches()
                        && new PaperElement(before).isParagraph();
    }

    /** Whether it is a picture or a list of them: it has elements, or nothing but attributes. */
    boolean isPicture() {
        return (element.childrenSize() > 0 || !element.hasText())
                && (PICTURE.matcher(words()).matches()
                        || OF_PICTURE
                                .matcher(TableField.words(element.attr("type")))
                                .matches());
    }

    /** Whether it says that the article may not be used. */
    boolean isBlock() {
        return BLOCKED.matcher(words()).matches();
    }

    /** Whether it holds fields of its own, so that its name means a group. */
    boolean isGroup() {
        return element.ownText().isBlank()
                && children().stream()
                        .anyMatch(child -> !child.isParagraph()
                                && !child.isSubhead()
                                && (child.field() != null || child.isPicture()));
    }

    /** Whether it has words enough for a paragraph, and nothing but marks of words in them. */
    boolean isRunningText() {
        return element.ownText().length() >= SHORTEST_PARAGRAPH;
    }

    boolean hasParagraphs() {
        return children().stream().anyMatch(child -> child.isParagraph() || child.isSubhead());
    }

    /**
     * Whether it is the place that begins a paragraph. Other places are mentioned in the text: only a mark behind them tells
     * them apart.
     */
    boolean isDateline() {
        if (field() != TableField.PLACE || !beginsParagraph()) {
            return false;
        }
        String behind = element.nextSibling() instanceof TextNode text ? text.getWholeText() : "";
        return DATELINE.matcher(words()).matches()
                || MARK.matcher(line()).find()
                || MARK_BEHIND.matcher(behind).find();
    }

    private boolean beginsParagraph() {
        Node before = element.previousSibling();
        Element parent = element.parent();
        return parent != null
                && (before == null || before instanceof TextNode text && text.isBlank())
                && (new PaperElement(parent).isParagraph() || !parent.ownText().isBlank());
    }

    String line() {
        return CleanText.line(element.wholeText());
    }
}
