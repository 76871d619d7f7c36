package org.depesche.article;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.depesche.register.Slug;
import org.depesche.tagging.Block;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Span;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** An article of the archive. */
@Entity
@Table(name = "article")
public class Article {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_seq")
    @SequenceGenerator(name = "article_seq", allocationSize = 50)
    private Long id;

    @Version
    private int lockVersion;

    @Nullable
    private String sourceId;

    @Nullable
    private String sourceVersion;

    private String fingerprint;

    @Enumerated(EnumType.STRING)
    private Pubstatus pubstatus;

    @Nullable
    private OffsetDateTime embargo;

    @Nullable
    private String withheldBecause;

    @Nullable
    private String withheldInternally;

    @Nullable
    private String withheldBy;

    private boolean withheldLegal;

    /** Names of the {@link Doubt}s for which it waits for an editor. */
    private List<String> doubts = new ArrayList<>();

    /** The database sees to it. */
    @Column(insertable = false, updatable = false)
    @Nullable
    private OffsetDateTime publicSince;

    private String headline;
    private boolean headlineGuessed;

    @Nullable
    private String kicker;

    @Nullable
    private String slugline;

    @Nullable
    private String byline;

    private List<String> authors = new ArrayList<>();

    @Embedded
    @Nullable
    private Dateline dateline;

    @Embedded
    @Nullable
    private Published published;

    @Nullable
    private String source;

    @Nullable
    private String section;

    @Nullable
    private String language;

    private List<String> keywords = new ArrayList<>();

    @Nullable
    private String rights;

    private String text;
    private String blockKinds;

    @Nullable
    private String originalSha256;

    private int originalItem;
    private int revision = 1;
    private Set<String> editedFields = new TreeSet<>();
    private OffsetDateTime storedAt;
    private OffsetDateTime changedAt;

    @BatchSize(size = 100)
    @OneToMany(mappedBy = "article", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("spanStart, spanEnd, id")
    private List<ArticleMention> mentions = new ArrayList<>();

    @BatchSize(size = 100)
    @OneToMany(mappedBy = "article", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("mention.span.start, mention.span.end, id")
    private List<ArticleFigure> figures = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Article() {}

    /** A new article, as the file has it. */
    static Article from(Submission submission, LinkedTags found, OffsetDateTime now) {
        Article article = new Article();
        article.storedAt = now;
        article.text = "";
        article.readState(submission.draft());
        article.read(submission.draft(), found, submission.file(), EditorialDecisions.NOTHING, List.of(), now);
        article.judge(submission.draft());
        return article;
    }

    /**
     * Takes a later version of the same article from its source. What an editor changed beside the text stays.
     *
     * @return the editors' decisions on its words, in the new text
     */
    List<TagDecision> revise(
            ArticleDraft draft, LinkedTags found, Provenance file, EditorialDecisions decided, OffsetDateTime now) {
        revision++;
        ArticleDraft kept = draft();
        List<TagDecision> moved = read(draft, found, file, decided, List.of(), now);
        judge(draft);
        for (DraftField field : DraftField.values()) {
            if (editedFields.contains(field.name()) && field.outlivesRevision()) {
                readFields(field.copied(kept, draft()));
            }
        }
        return moved;
    }

    /** Takes an editor's correction. @return the editors' decisions on its words, in the new text */
    List<TagDecision> correct(
            ArticleDraft corrected, LinkedTags found, EditorialDecisions decided, OffsetDateTime now) {
        revision++;
        ArticleDraft before = draft();
        for (DraftField field : DraftField.values()) {
            if (!field.isSame(before, corrected)) {
                editedFields.add(field.name());
            }
        }
        return read(corrected, found, new Provenance(originalSha256, originalItem), decided, sourcedFigures(), now);
    }

    /** Takes it out of readers' sight, for the time being. */
    void withhold(Reasons why, String who) {
        refuseIfLegal();
        become(Pubstatus.WITHHELD, why, who, false);
    }

    /** Lets readers see it again, or at last. */
    void release() {
        refuseIfLegal();
        releaseLegally();
    }

    /** Lets readers see what was withdrawn because the law demanded it. */
    void releaseLegally() {
        become(Pubstatus.USABLE, Reasons.NONE, null, false);
        embargo = null;
    }

    /** Whether it waits for an editor because something about it is doubtful. */
    boolean isHeld() {
        return !doubts.isEmpty();
    }

    /** An editor has looked at it: nothing is in its way any more but an embargo. */
    void clear(OffsetDateTime now) {
        become(draft().letThrough(now).pubstatus(), Reasons.NONE, null, false);
    }

    /**
     * Withdraws it.
     *
     * @param legal whether the law demands it
     */
    void cancel(Reasons why, String who, boolean legal) {
        refuseIfLegal();
        become(Pubstatus.CANCELED, why, who, legal);
    }

    /** Is withdrawn by its own source; what editors said of it before stays. */
    void kill(@Nullable String version) {
        revision++;
        sourceVersion = version;
        if (withheldBy == null) {
            become(Pubstatus.CANCELED, Reasons.NONE, null, false);
        } else if (!withheldLegal) {
            become(Pubstatus.CANCELED, reasons(), withheldBy, false);
        }
    }

    /** Notes that it was changed. */
    public void touch(OffsetDateTime now) {
        changedAt = now;
    }

    /** What an editor took back waits for no other's word. */
    private void judge(ArticleDraft draft) {
        doubts = withheldBy != null
                ? new ArrayList<>()
                : new ArrayList<>(draft.doubts().stream().map(Doubt::name).toList());
    }

    /**
     * Is not for readers, because it says what another article says that was withdrawn for legal reasons.
     *
     * @param other its id; null: there is none
     */
    void refuse(@Nullable Long other) {
        if (other != null) {
            become(Pubstatus.CANCELED, new Reasons(null, "/articles/" + other), "", true);
        }
    }

    public Reasons reasons() {
        return new Reasons(withheldBecause, withheldInternally);
    }

    private void refuseIfLegal() {
        if (withheldLegal) {
            throw new LegallyWithdrawnException(id);
        }
    }

    private void become(Pubstatus status, Reasons why, @Nullable String who, boolean legal) {
        doubts = new ArrayList<>();
        pubstatus = status;
        withheldBecause = why.forReaders();
        withheldInternally = why.internal();
        withheldBy = who;
        withheldLegal = legal;
    }

    private List<TagDecision> read(
            ArticleDraft draft,
            LinkedTags found,
            Provenance file,
            EditorialDecisions decided,
            List<ArticleFigure> sourced,
            OffsetDateTime now) {
        String before = text;
        readFields(draft);
        sourceId = draft.sourceId();
        sourceVersion = draft.version();
        fingerprint = Fingerprint.of(draft);
        ArticleText body = ArticleText.of(draft.blocks());
        text = body.text();
        blockKinds = body.kinds();
        originalSha256 = file.sha256();
        originalItem = file.item();
        changedAt = now;
        ResolvedTags tagged = decided.applied(mentions, sourced, found, new TagRelocation(before, text, now));
        change(TagChanges.between(mentions, figures, tagged));
        return tagged.decisions();
    }

    /** Whether its source lets readers see it, and from when; what an editor took back stays so. */
    void readState(ArticleDraft draft) {
        if (withheldBy == null) {
            become(draft.pubstatus(), Reasons.NONE, null, false);
        }
        embargo = draft.embargo();
    }

    private void readFields(ArticleDraft draft) {
        headline = draft.headline();
        headlineGuessed = draft.headlineGuessed();
        kicker = draft.kicker();
        slugline = draft.slugline();
        byline = draft.byline() == null ? null : draft.byline().printed();
        authors = draft.byline() == null
                ? new ArrayList<>()
                : new ArrayList<>(draft.byline().authors());
        dateline = draft.dateline();
        published = draft.published();
        source = draft.source();
        section = draft.section();
        language = draft.language() == null ? null : draft.language().toLanguageTag();
        keywords = new ArrayList<>(draft.keywords());
        rights = draft.rights();
    }

    /** What it says now, as a draft: to correct, to keep as a revision. */
    public ArticleDraft draft() {
        return draft(suppliedTags(false));
    }

    /** What it says now, as a draft to be tagged anew: the text stays, and so do the places of what its source named. */
    public ArticleDraft draftToTag() {
        return draft(suppliedTags(true));
    }

    private ArticleDraft draft(List<SuppliedTag> suppliedTags) {
        List<Block> blocks = blocks();
        return new ArticleDraft(
                sourceId,
                sourceVersion,
                headline,
                headlineGuessed,
                kicker,
                slugline,
                byline == null ? null : new Byline(byline, authors),
                dateline,
                published,
                source,
                section,
                language(),
                blocks.subList(1, blocks.size()),
                suppliedTags,
                keywords,
                rights,
                pubstatus,
                embargo);
    }

    /** Makes its tags what they should be. */
    public void change(TagChanges changes) {
        mentions.removeAll(Set.copyOf(changes.goneNames()));
        figures.removeAll(Set.copyOf(changes.goneFigures()));
        changes.movedNames().forEach(moved -> moved.row().move(moved.tag()));
        changes.newNames().forEach(tag -> mentions.add(new ArticleMention(this, tag)));
        changes.newFigures().forEach(figure -> figures.add(new ArticleFigure(this, figure)));
    }

    /** What its source marked as figures; a draft made from the article does not have them. */
    public List<ArticleFigure> sourcedFigures() {
        return figures.stream()
                .filter(figure -> figure.origin() == Origin.SOURCE)
                .toList();
    }

    /** @param placed with the places in the text, which a new text would not have */
    private List<SuppliedTag> suppliedTags(boolean placed) {
        return mentions.stream()
                .filter(mention -> mention.origin() == Origin.SOURCE)
                .map(mention -> new SuppliedTag(mention.kind(), mention.name(), placed ? mention.span() : null))
                .distinct()
                .toList();
    }

    public long id() {
        return id;
    }

    /** A new article gets its id. */
    public void identify(long given) {
        id = given;
    }

    public String fingerprint() {
        return fingerprint;
    }

    public String blockKinds() {
        return blockKinds;
    }

    public boolean isVisible(OffsetDateTime now) {
        return standing(now) == Standing.VISIBLE;
    }

    /** Its state for readers. */
    public Standing standing(OffsetDateTime now) {
        boolean early = embargo != null && embargo.isAfter(now);
        return switch (pubstatus) {
            case USABLE -> early ? Standing.EMBARGO : Standing.VISIBLE;
            case WITHHELD -> withheldBy != null ? Standing.WITHHELD : early ? Standing.EMBARGO : Standing.UNPUBLISHED;
            case CANCELED -> withheldLegal ? Standing.LEGAL : Standing.CANCELED;
        };
    }

    /** When readers could first see it, which for a new article is when it is stored; null: never. */
    @Nullable
    public OffsetDateTime publicSince() {
        return publicSince == null && isVisible(storedAt) ? storedAt : publicSince;
    }

    public boolean isWithheldLegally() {
        return withheldLegal;
    }

    /** The end of the embargo that hides it; null: there is none. */
    public @Nullable OffsetDateTime hiddenUntil(OffsetDateTime now) {
        return isVisible(now) ? null : embargo;
    }

    /** Which editor took it back; null: nobody but its source did. */
    @Nullable
    public String withheldBy() {
        return withheldBy;
    }

    public Pubstatus pubstatus() {
        return pubstatus;
    }

    public @Nullable OffsetDateTime embargo() {
        return embargo;
    }

    /** Why readers do not see it, as they are told. */
    public @Nullable String withheldBecause() {
        return withheldBecause;
    }

    /** Why readers do not see it, as only the newsroom knows. */
    public @Nullable String withheldInternally() {
        return withheldInternally;
    }

    /** Why it waits for an editor before readers see it; none if it does not. */
    public List<Doubt> doubts() {
        return doubts.stream().map(Doubt::valueOf).toList();
    }

    public @Nullable String sourceId() {
        return sourceId;
    }

    public @Nullable String sourceVersion() {
        return sourceVersion;
    }

    public String headline() {
        return headline;
    }

    public boolean isHeadlineGuessed() {
        return headlineGuessed;
    }

    public @Nullable String kicker() {
        return kicker;
    }

    public @Nullable String slugline() {
        return slugline;
    }

    /** As printed. */
    public @Nullable String byline() {
        return byline;
    }

    public List<String> authors() {
        return authors;
    }

    public @Nullable Dateline dateline() {
        return dateline;
    }

    public @Nullable Published published() {
        return published;
    }

    public @Nullable String source() {
        return source;
    }

    public @Nullable String section() {
        return section;
    }

    public @Nullable Locale language() {
        return language == null ? null : Locale.forLanguageTag(language);
    }

    public List<String> keywords() {
        return keywords;
    }

    public @Nullable String rights() {
        return rights;
    }

    /** Headline, blank line, paragraphs separated by blank lines: what all spans count in. */
    public String text() {
        return text;
    }

    /** The headline and the paragraphs. */
    public List<Block> blocks() {
        return new ArticleText(text, blockKinds).blocks();
    }

    /** Where each of the {@link #blocks()} lies in the text. */
    public List<Span> blockSpans() {
        return new ArticleText(text, blockKinds).spans();
    }

    /** All of which is known who is meant, in the order of the text, those without a place in it last. */
    public List<ArticleMention> mentions() {
        return mentions.stream().filter(ArticleMention::isResolved).toList();
    }

    /** Names of which nobody knows yet who is meant, in the order of the text. */
    public List<ArticleMention> unresolvedMentions() {
        return mentions.stream().filter(mention -> !mention.isResolved()).toList();
    }

    /** Whether it is known who is meant or not. */
    public List<ArticleMention> allMentions() {
        return mentions;
    }

    /** In the order of the text. */
    public List<ArticleFigure> figures() {
        return figures;
    }

    /** Names of the fields that an editor changed. */
    public Set<String> editedFields() {
        return editedFields;
    }

    /** Counted from 1; goes up with every change of what the article says. */
    public int revision() {
        return revision;
    }

    /** Which file it came from; null if the file was not kept. */
    public @Nullable String originalSha256() {
        return originalSha256;
    }

    public int originalItem() {
        return originalItem;
    }

    public OffsetDateTime storedAt() {
        return storedAt;
    }

    public OffsetDateTime changedAt() {
        return changedAt;
    }

    public int wordCount() {
        return text.strip().split("\\s+").length;
    }

    /** Where its page is: {@code /articles/17/port-strike-ends}. */
    public String url() {
        return "/articles/" + id + "/" + Slug.of(headline);
    }
}
