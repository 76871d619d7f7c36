package org.depesche.format.paper;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.depesche.format.DraftBuilder;
import org.depesche.format.Item;
import org.depesche.format.Problem;
import org.depesche.format.table.TableField;
import org.depesche.format.table.TableRow;
import org.depesche.tagging.SmallLetters;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** An article in a newspaper's XML. Its fields are read like the cells of a row, its paragraphs as HTML. */
final class PaperArticle {

    /** Fields that an element around the articles may state for all of them. */
    private static final Set<TableField> OF_ALL =
            EnumSet.of(TableField.SOURCE, TableField.DATE, TableField.LANGUAGE, TableField.RIGHTS, TableField.SECTION);

    /** Fields that attributes state. Others have names of their own, like the number of a page. */
    private static final Set<TableField> IN_ATTRIBUTES = EnumSet.of(
            TableField.ID,
            TableField.VERSION,
            TableField.STATUS,
            TableField.HIDDEN,
            TableField.EMBARGO,
            TableField.DATE,
            TableField.SECTION,
            TableField.LANGUAGE,
            TableField.SOURCE);

    private static final Set<TableField> LISTS =
            EnumSet.of(TableField.KEYWORDS, TableField.PEOPLE, TableField.PLACES, TableField.ORGANISATIONS);

    /** Attributes that count pages or columns, unlike the elements with these names. */
    private static final Set<String> OF_PAGE = Set.of("number", "nummer");

    /** Elements of an issue, whose date is that of its articles; others state when the file was made. */
    private static final Pattern ISSUE =
            Pattern.compile("(?i)(?:zeitungs)?ausgabe|issue|edition|zeitung|newspaper|seite|page|heft|magazin");

    private static final Set<String> NO = Set.of("", "0", "false", "no", "nein", "keine", "none", "-");

    private static final Pattern UNTIL = Pattern.compile(
            "(?i)(?:(?:gesperrt )?bis |until )?(?:\\d{1,2}\\.\\s?\\d{1,2}\\.|\\d{4}-\\d\\d-\\d\\d).{0,40}");

    private final PaperElement article;
    private final DraftBuilder draft;
    private final TableRow fields;
    private final List<String> bylines = new ArrayList<>();
    private final List<PaperPicture> pictures = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();

    PaperArticle(PaperElement article, DraftBuilder draft) {
        this.article = article;
        this.draft = draft;
        this.fields = TableRow.of(article.element().text());
    }

    Item item(int index) {
        takePlaces();
        readInside(article);
        readAround();
        fields.add(TableField.BODY, body.toString());
        if (!fields.hasText()) {
            return new Item.Unreadable(index, Problem.of("no-text"));
        }
        if (bylines.size() == 1) {
            fields.add(TableField.BYLINE, bylines.getFirst());
        } else {
            draft.authors(bylines);
        }
        fields.readInto(draft);
        pictures.forEach(picture -> picture.readInto(draft));
        return draft.item(index);
    }

    /** Takes the places that begin paragraphs out of the text. */
    private void takePlaces() {
        for (Element element : article.element().getAllElements()) {
            PaperElement named = new PaperElement(element);
            if (!element.equals(article.element()) && named.isDateline()) {
                fields.add(TableField.PLACE, named.line().replaceFirst("[\\s.:–—-]+$", ""));
                if (element.nextSibling() instanceof TextNode text) {
                    text.text(PaperElement.MARK_BEHIND
                            .matcher(text.getWholeText())
                            .replaceFirst(""));
                }
                element.remove();
            }
        }
    }

    private void readInside(PaperElement group) {
        boolean ofText = group.hasParagraphs();
        boolean begun = false;
        for (Node node : group.element().childNodes()) {
            if (node instanceof TextNode text && ofText && !text.isBlank()) {
                body.append("<p>").append(text.outerHtml()).append("</p>\n");
            } else if (node instanceof Element element) {
                PaperElement child = new PaperElement(element);
                // a quotation or the like among the paragraphs
                boolean among = begun && child.field() == null && child.isRunningText();
                begun |= child.isParagraph();
                readChild(child, among);
            }
        }
        readAttributes(group.element());
    }

    private void readChild(PaperElement child, boolean amongParagraphs) {
        if (child.isBlock()) {
            readBlock(child.line());
        } else if (child.isPicture()) {
            PaperPicture.addAll(child, pictures);
        } else if (child.isSubhead()) {
            body.append("<h2>").append(child.element().html()).append("</h2>\n");
        } else if (child.isParagraph() || amongParagraphs) {
            body.append("<p>").append(child.element().html()).append("</p>\n");
        } else {
            read(child, child.field());
        }
    }

    private void read(PaperElement child, @Nullable TableField field) {
        if (field != null && LISTS.contains(field)) {
            fields.add(field, listed(child));
        } else if (field == null || child.isGroup() || field == TableField.BODY && child.hasParagraphs()) {
            readInside(child);
        } else if (field == TableField.HEADLINE && !body.isEmpty() && fields.has(field)) {
            // that of a box
            body.append("<h2>").append(child.element().html()).append("</h2>\n");
        } else if (field == TableField.BYLINE) {
            String byline = child.line();
            if (!byline.isEmpty() && !bylines.contains(byline)) {
                bylines.add(byline);
            }
        } else if (field == TableField.BODY) {
            body.append(body.isEmpty() ? "" : "\n\n").append(written(child.element()));
        } else {
            fields.add(field, written(child.element()));
        }
    }

    /** The text as a cell has it: plain, or with its mark-up. */
    private static String written(Element element) {
        return element.childrenSize() == 0 ? element.wholeText() : element.html();
    }

    private static String listed(PaperElement list) {
        List<PaperElement> members = list.children();
        return members.isEmpty()
                ? list.line()
                : members.stream().map(PaperElement::line).collect(Collectors.joining("; "));
    }

    private void readBlock(String words) {
        if (UNTIL.matcher(words).matches()) {
            fields.add(TableField.EMBARGO, words);
        } else if (!NO.contains(SmallLetters.of(words))) {
            fields.add(TableField.STATUS, "gesperrt");
        }
    }

    private void readAttributes(Element element) {
        boolean ofPart = !element.equals(article.element()) && !element.hasAttr("id");
        for (Attribute attribute : element.attributes()) {
            String words = TableField.words(attribute.getKey());
            TableField field = OF_PAGE.contains(words) ? null : PaperElement.named(words);
            if (!ofPart && field != null && IN_ATTRIBUTES.contains(field)) {
                fields.add(field, attribute.getValue());
            }
        }
    }

    private void readAround() {
        for (Element around = article.element().parent(); around != null; around = around.parent()) {
            boolean issue = ISSUE.matcher(around.tag().localName()).matches();
            for (PaperElement child : new PaperElement(around).children()) {
                TableField field = child.element().childrenSize() == 0 ? child.field() : null;
                if (field != null && OF_ALL.contains(field) && (issue || field != TableField.DATE)) {
                    fields.addIfMissing(field, child.line());
                }
            }
            for (Attribute attribute : around.attributes()) {
                TableField field = TableField.named(attribute.getKey());
                if (field != null && OF_ALL.contains(field) && (issue || field != TableField.DATE)) {
                    fields.addIfMissing(field, attribute.getValue());
                }
            }
        }
    }
}
