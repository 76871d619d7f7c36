package org.depesche.format;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.depesche.article.ArticleDraft;
import org.depesche.article.Byline;
import org.depesche.article.Dateline;
import org.depesche.article.Doubt;
import org.depesche.article.DraftField;
import org.depesche.article.Heading;
import org.depesche.article.Publication;
import org.depesche.article.Published;
import org.depesche.article.SourceIdentity;
import org.depesche.article.SuppliedFigure;
import org.depesche.article.SuppliedTag;
import org.depesche.article.notice.CorrectionNote;
import org.depesche.picture.PictureReference;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.Block;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.TaggableText;
import org.jspecify.annotations.Nullable;

/** Assembles an article from the texts of a file, and cleans and checks them. */
public final class DraftBuilder {

    private static final Pattern BETWEEN_KEYWORDS = Pattern.compile("\\s*[,;|]\\s*");

    private final DateText dates;
    private final DraftBody body = new DraftBody();
    private final StatedNames names = new StatedNames();
    private final Map<HeaderField, String> texts = new EnumMap<>(HeaderField.class);

    private final StatedHeadline headline = new StatedHeadline();
    private @Nullable Published published;
    private @Nullable Locale language;
    private boolean dateUnread;
    private final StatedClearance clearance;
    private final Set<DraftField> recognised = EnumSet.noneOf(DraftField.class);
    private final StatedOrigin origin = new StatedOrigin(texts, recognised);

    public DraftBuilder(DateText dates) {
        this.dates = dates;
        this.clearance = new StatedClearance(dates);
    }

    /** Adds a value that the file states for a field. The first sensible value stays. */
    public void put(HeaderField field, @Nullable String stated) {
        String value = stated == null ? "" : CleanText.line(stated);
        if (value.isEmpty()) {
            return;
        }
        switch (field) {
            case HEADLINE -> headline.put(value);
            case KICKER, SLUGLINE, SECTION, RIGHTS, VERSION -> texts.putIfAbsent(field, FieldValue.text(value));
            case CORRECTION -> texts.putIfAbsent(field, FieldValue.text(CorrectionNote.words(value)));
            case LEAD -> body.addFirst(Passage.of(Block.Kind.LEAD, value));
            case SOURCE, ID -> texts.putIfAbsent(field, FieldValue.key(value));
            case BYLINE -> put(HeaderField.DATE, origin.datedByline(value));
            case DATE -> date(value);
            case PLACE -> origin.place(value);
            case LANGUAGE -> language = language == null ? FieldValue.language(value) : language;
            case KEYWORDS -> BETWEEN_KEYWORDS.splitAsStream(value).forEach(this::keyword);
            case PEOPLE -> tags(EntityKind.PERSON, value);
            case PLACES -> tags(EntityKind.PLACE, value);
            case ORGANISATIONS -> tags(EntityKind.ORGANISATION, value);
            case STATUS -> clearance.status(value);
            case EMBARGO -> clearance.embargo(value);
        }
    }

    private void tags(EntityKind kind, String stated) {
        BETWEEN_KEYWORDS.splitAsStream(stated).forEach(name -> tag(kind, name));
    }

    /** Puts a line between headline and text: the second line, or the lead if there is a kicker. */
    public void secondLine(String stated) {
        put(texts.containsKey(HeaderField.KICKER) ? HeaderField.LEAD : HeaderField.KICKER, stated);
    }

    private void date(String stated) {
        Published read = dates.published(stated);
        dateUnread |= read == null;
        published = published == null ? read : published;
    }

    /** Takes a line above the headline in which the text speaks of itself; false for another line. */
    public boolean takesNotice(String line) {
        return clearance.takesAbove(line);
    }

    public boolean hasHeadline() {
        return headline.text() != null;
    }

    /** Sets the byline from the names of authors, if there are any, unless the file states another one. */
    public void authors(List<String> names) {
        if (!names.isEmpty()) {
            byline(names.size() == 1 ? Byline.parse(names.getFirst()) : Byline.of(names));
        }
    }

    /** Sets the byline, unless the file states another one. */
    public void byline(Byline byline) {
        origin.byline(byline);
    }

    /** Sets a dateline from clean parts. */
    public void dateline(String place, @Nullable String date, String printed) {
        origin.dateline(FieldValue.dateline(place, date, printed));
    }

    /** Sets a dateline that is found in the text; null leaves the one that is stated. */
    public void foundDateline(@Nullable Dateline found) {
        origin.foundDateline(found);
    }

    public void keyword(String stated) {
        String keyword = CleanText.line(stated);
        if (!keyword.isEmpty() && !FieldValue.isSubjectCode(keyword)) {
            names.addKeyword(FieldValue.text(keyword));
        }
    }

    /** Notes a reason for an editor to check the article first. */
    public void doubt(Doubt doubt) {
        clearance.doubt(doubt);
    }

    /** Sets a headline with marked names. If there are several passages, they are joined without the marks. */
    public void headline(List<Passage> passages) {
        headline.put(passages);
    }

    /** Adds a name that the file states outside the text. */
    public void tag(EntityKind kind, @Nullable String stated) {
        tag(kind, stated, List.of());
    }

    /** Adds a name with the ids that authorities give to it, the most telling id first. */
    public void tag(EntityKind kind, @Nullable String stated, List<AuthorityId> ids) {
        String name = stated == null ? "" : CleanText.line(stated);
        if (!name.isEmpty()) {
            names.add(new SuppliedTag(kind, FieldValue.text(name), null, ids));
        }
    }

    /** Adds a paragraph without marks. */
    public void block(Block.Kind kind, String stated) {
        passage(Passage.of(kind, stated));
    }

    /** Adds a paragraph, unless it is empty. */
    public void passage(Passage passage) {
        body.add(passage);
    }

    /**
     * Adds the caption and the credit of a picture that the file states beside the text. The first picture gets its place
     * above the text, and others behind it; one that the text has already gets none.
     *
     * @param picture the file, or its name; null if it is not known
     */
    public void picture(@Nullable String caption, @Nullable String credit, @Nullable PictureReference picture) {
        body.addPicture(Passage.ofPicture(caption, credit, picture));
    }

    /** {@link #picture(String, String, PictureReference)} of a picture that is not known itself. */
    public void picture(@Nullable String caption, @Nullable String credit) {
        picture(caption, credit, null);
    }

    /** Whether there is no text but captions of pictures. */
    public boolean isEmpty() {
        return body.isEmpty();
    }

    public boolean hasText() {
        return body.hasText();
    }

    public boolean hasByline() {
        return origin.byline() != null;
    }

    public boolean isByline(String line) {
        Byline byline = origin.byline();
        return byline != null && line.equals(byline.printed());
    }

    /** Whether a line is nothing but the name of an author whom the byline names. */
    public boolean isAuthor(String line) {
        return authors().contains(line);
    }

    /** The authors whom the byline names. */
    public List<String> authors() {
        Byline byline = origin.byline();
        return byline == null ? List.of() : byline.authors();
    }

    public boolean isHeadline(String line) {
        return headline.is(line);
    }

    /** Whether a line is the headline or the second line. */
    public boolean isInHeading(String line) {
        return isHeadline(line) || line.equals(texts.get(HeaderField.KICKER));
    }

    /** The complete article, or the problem that prevents it. */
    public Item item(int index) {
        boolean identified = clearance.takeNotices(body, texts, published);
        headline.dropNotices(identified);
        body.beginWithText();
        StatedLines lines = body.statedLines();
        put(HeaderField.CORRECTION, lines.takeCorrections());
        put(HeaderField.RIGHTS, lines.takeRights());
        String keywords = lines.takeLast(line -> HeaderField.keywordsIn(line) != null);
        put(HeaderField.KEYWORDS, keywords == null ? null : HeaderField.keywordsIn(keywords));
        put(HeaderField.DATE, lines.takeLast(BylineText::isDay));
        origin.takeBylines(lines, hasHeadline()).forEach(date -> put(HeaderField.DATE, date));
        origin.takeCommentator(lines);
        put(HeaderField.DATE, origin.takeDateline(lines, hasHeadline()));
        body.beginWithText();
        completeHeadline();
        if (dateUnread && published == null) {
            doubt(Doubt.DATE);
        }
        String title = headline.text();
        Problem problem = title == null ? Problem.of("no-text") : body.problem();
        if (title == null || problem != null) {
            return new Item.Unreadable(index, Objects.requireNonNull(problem));
        }
        // agencies repeat the headline as an original or web headline
        texts.remove(HeaderField.KICKER, title);
        int start = title.length() + TaggableText.BETWEEN_BLOCKS.length();
        List<SuppliedTag> tags = new ArrayList<>(headline.tags());
        tags.addAll(body.tagsFrom(start));
        tags.addAll(names.all());
        List<SuppliedFigure> figures = new ArrayList<>(headline.figures());
        figures.addAll(body.figuresFrom(start));
        ArticleDraft draft = new ArticleDraft(
                new SourceIdentity(id(), texts.get(HeaderField.VERSION), texts.get(HeaderField.SLUGLINE)),
                new Heading(
                        title, headline.isGuessed(), texts.get(HeaderField.KICKER), origin.byline(), origin.dateline()),
                new Publication(
                        published,
                        texts.get(HeaderField.SOURCE),
                        texts.get(HeaderField.SECTION),
                        language,
                        names.keywords(),
                        texts.get(HeaderField.RIGHTS)),
                clearance.clearance(published),
                body.blocks(),
                tags,
                figures,
                texts.get(HeaderField.CORRECTION));
        return new Item.Draft(draft, recognised, body.pictures());
    }

    private @Nullable String id() {
        String id = texts.get(HeaderField.ID);
        return id == null || id.startsWith(SourceIdentity.MADE_UP) ? null : id;
    }

    private void completeHeadline() {
        headline.complete(body);
        if (headline.isGuessed()) {
            recognised.add(DraftField.HEADLINE);
        }
        if (!hasHeadline() && !clearance.isUsable()) {
            // a bare notice has no text, but has to reach the stored article
            headline.guess(texts.getOrDefault(HeaderField.SLUGLINE, texts.get(HeaderField.ID)));
        }
    }
}
