package org.depesche.article;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
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
import java.util.stream.Collectors;
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

    @Embedded
    @Nullable
    private SourceIdentity identity;

    private String fingerprint;

    @Embedded
    private ArticleState state;

    private String headline;
    private boolean headlineGuessed;

    @Nullable
    private String kicker;

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

    @Embedded
    private Provenance provenance;

    private int revision = 1;
    private Set<String> editedFields = new TreeSet<>();
    private OffsetDateTime storedAt;
    private OffsetDateTime changedAt;

    @BatchSize(size = 100)
    @OneToMany(mappedBy = "article", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("mention.span.start, mention.span.end, id")
    private List<ArticleMention> mentions = new ArrayList<>();

    @BatchSize(size = 100)
    @OneToMany(mappedBy = "article", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("mention.span.start, mention.span.end, id")
    private List<ArticleFigure> figures = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected Article() {}

    /** A new article. */
    static Article from(Submission submission, LinkedTags found, OffsetDateTime now) {
        Article article = new Article();
        article.storedAt = now;
        article.text = "";
        article.state = ArticleState.of(submission.draft().clearance(), now);
        article.readFields(submission.draft(), Set.of());
        article.read(submission.draft(), found, submission.file(), EditorialDecisions.NOTHING, List.of(), now);
        return article;
    }

    /**
     * Replaces the article by a later version from its source. Corrections of fields beside the text stay.
     *
     * @return the editors' decisions on words, moved to the new text
     */
    List<TagDecision> revise(
            ArticleDraft draft, LinkedTags found, Provenance file, EditorialDecisions decided, OffsetDateTime now) {
        revision++;
        readFields(draft, editedFields.stream().map(DraftField::valueOf).collect(Collectors.toSet()));
        state.doubt(draft.clearance());
        return read(draft, found, file, decided, List.of(), now);
    }

    /**
     * Applies an editor's correction.
     *
     * @return the editors' decisions on words, moved to the new text
     */
    List<TagDecision> correct(
            ArticleDraft corrected, LinkedTags found, EditorialDecisions decided, OffsetDateTime now) {
        revision++;
        ArticleDraft before = draft();
        for (DraftField field : DraftField.values()) {
            if (!field.isSame(before, corrected)) {
                editedFields.add(field.name());
            }
        }
        readFields(corrected, Set.of());
        return read(corrected, found, provenance, decided, sourcedFigures(), now);
    }

    /** Withdraws the article on behalf of its source. */
    void kill(@Nullable String version) {
        revision++;
        identity = new SourceIdentity(identity().sourceId(), version, identity().slugline());
        state.kill();
    }

    /** Sets the time of its last change. */
    public void touch(OffsetDateTime now) {
        changedAt = now;
    }

    private List<TagDecision> read(
            ArticleDraft draft,
            LinkedTags found,
            Provenance file,
            EditorialDecisions decided,
            List<ArticleFigure> sourced,
            OffsetDateTime now) {
        String before = text;
        fingerprint = Fingerprint.of(draft);
        ArticleText body = ArticleText.of(draft.blocks());
        text = body.text();
        blockKinds = body.kinds();
        provenance = file;
        changedAt = now;
        ResolvedTags tagged = decided.applied(mentions, sourced, found, new TagRelocation(before, text, now));
        change(TagChanges.between(mentions, figures, tagged));
        return tagged.decisions();
    }

    /** @param kept the fields that keep an editor's correction */
    private void readFields(ArticleDraft draft, Set<DraftField> kept) {
        identity = draft.identity();
        Heading heading = draft.heading();
        headline = heading.headline();
        headlineGuessed = heading.headlineGuessed();
        kicker = kept.contains(DraftField.KICKER) ? kicker : heading.kicker();
        if (!kept.contains(DraftField.BYLINE)) {
            Byline stated = heading.byline();
            byline = stated == null ? null : stated.printed();
            authors = stated == null ? new ArrayList<>() : new ArrayList<>(stated.authors());
        }
        dateline = kept.contains(DraftField.DATELINE) ? dateline : heading.dateline();
        Publication publication = draft.publication();
        published = kept.contains(DraftField.PUBLISHED) ? published : publication.published();
        source = publication.source();
        section = kept.contains(DraftField.SECTION) ? section : publication.section();
        if (!kept.contains(DraftField.LANGUAGE)) {
            Locale stated = publication.language();
            language = stated == null ? null : stated.toLanguageTag();
        }
        keywords = new ArrayList<>(kept.contains(DraftField.KEYWORDS) ? keywords : publication.keywords());
        rights = kept.contains(DraftField.RIGHTS) ? rights : publication.rights();
    }

    /** The article as a draft, to correct it or to keep it as a revision. */
    public ArticleDraft draft() {
        return draft(suppliedTags(false));
    }

    /** The article as a draft for tagging. The text stays the same, so the source's tags keep their spans. */
    public ArticleDraft draftToTag() {
        return draft(suppliedTags(true));
    }

    private ArticleDraft draft(List<SuppliedTag> suppliedTags) {
        List<Block> blocks = blocks();
        Byline printed = byline == null ? null : new Byline(byline, authors);
        return new ArticleDraft(
                identity(),
                new Heading(headline, headlineGuessed, kicker, printed, dateline),
                new Publication(published, source, section, language(), keywords, rights),
                state.clearance(),
                blocks.subList(1, blocks.size()),
                suppliedTags,
                List.of());
    }

    /** Applies changes to the rows of its tags. */
    public void change(TagChanges changes) {
        mentions.removeAll(Set.copyOf(changes.goneNames()));
        figures.removeAll(Set.copyOf(changes.goneFigures()));
        changes.movedNames().forEach(moved -> moved.row().move(moved.tag()));
        changes.newNames().forEach(tag -> mentions.add(new ArticleMention(this, tag)));
        changes.newFigures().forEach(figure -> figures.add(new ArticleFigure(this, figure)));
    }

    /** The figures that its source marked. Drafts of the article lack them. */
    public List<ArticleFigure> sourcedFigures() {
        return figures.stream()
                .filter(figure -> figure.origin() == Origin.SOURCE)
                .toList();
    }

    /** @param placed whether to keep the spans, which are valid in the same text only */
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

    public String fingerprint() {
        return fingerprint;
    }

    public String blockKinds() {
        return blockKinds;
    }

    public ArticleState state() {
        return state;
    }

    public SourceIdentity identity() {
        return identity == null ? SourceIdentity.NONE : identity;
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

    /** Headline, blank line, paragraphs separated by blank lines. All spans are offsets in this text. */
    public String text() {
        return text;
    }

    /** The headline and the paragraphs. */
    public List<Block> blocks() {
        return new ArticleText(text, blockKinds).blocks();
    }

    /** The spans of the {@link #blocks()}. */
    public List<Span> blockSpans() {
        return new ArticleText(text, blockKinds).spans();
    }

    /** Mentions of known entities in text order, those without a span last. */
    public List<ArticleMention> mentions() {
        return mentions.stream().filter(ArticleMention::isResolved).toList();
    }

    /** Mentions of unknown entities in text order. */
    public List<ArticleMention> unresolvedMentions() {
        return mentions.stream().filter(mention -> !mention.isResolved()).toList();
    }

    /** Mentions of known and of unknown entities. */
    public List<ArticleMention> allMentions() {
        return mentions;
    }

    /** In text order. */
    public List<ArticleFigure> figures() {
        return figures;
    }

    /** Names of the fields that an editor changed. */
    public Set<String> editedFields() {
        return editedFields;
    }

    /** Counts from 1 and rises with every change of the content. */
    public int revision() {
        return revision;
    }

    public Provenance provenance() {
        return provenance;
    }

    public OffsetDateTime storedAt() {
        return storedAt;
    }

    public OffsetDateTime changedAt() {
        return changedAt;
    }

    /** The address of its page: {@code /articles/17/port-strike-ends}. */
    public String url() {
        return "/articles/" + id + "/" + Slug.of(headline);
    }
}
