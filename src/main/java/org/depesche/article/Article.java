package org.depesche.article;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
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
    @GeneratedValue(strategy = GenerationType.SEQUENCE)
    private Long id;

    @Version
    private int lockVersion;

    @Nullable
    private SourceIdentity identity;

    private String fingerprint;
    private ArticleState state;
    private Heading heading;
    private Publication publication;
    private ArticleText body;
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
        article.state = ArticleState.of(submission.draft().clearance(), now);
        article.read(submission.draft(), Set.of(), submission.file(), now);
        article.tag(ResolvedTags.of(found, List.of(), entity -> entity));
        return article;
    }

    /** Replaces the article by a later version from its source. Corrections of fields beside the text stay. */
    void revise(ArticleDraft draft, Provenance file, OffsetDateTime now) {
        revision++;
        state.doubt(draft.clearance());
        read(draft, editedFields.stream().map(DraftField::valueOf).collect(Collectors.toSet()), file, now);
    }

    /** Applies an editor's correction. */
    void correct(ArticleDraft corrected, OffsetDateTime now) {
        revision++;
        ArticleDraft before = draft();
        editedFields.addAll(DraftField.changed(before, corrected));
        read(corrected, Set.of(), provenance, now);
    }

    /** @param kept the fields that keep an editor's correction */
    private void read(ArticleDraft draft, Set<DraftField> kept, Provenance file, OffsetDateTime now) {
        identity = draft.identity();
        heading = DraftField.kept(kept, heading, draft.heading());
        publication = DraftField.kept(kept, publication, draft.publication());
        fingerprint = draft.fingerprint();
        body = ArticleText.of(draft.blocks());
        provenance = file;
        changedAt = now;
    }

    /** Withdraws or withholds the article as a notice of its source demands. The text stays. */
    void heed(ArticleDraft notice) {
        revision++;
        identity = identity().in(notice.identity().version());
        state.heed(notice.clearance());
    }

    /** Sets the source of an article that is known by a notice without a source. */
    void comeFrom(@Nullable String source) {
        publication = publication.withDefaults(null, source, null);
    }

    /** Sets the time of its last change. */
    public void touch(OffsetDateTime now) {
        changedAt = now;
    }

    /** The article as a draft, to correct it or to keep it as a revision. */
    public ArticleDraft draft() {
        return draft(false);
    }

    /** The article as a draft for tagging. The text stays the same, so the source's tags keep their spans. */
    public ArticleDraft draftToTag() {
        return draft(true);
    }

    private ArticleDraft draft(boolean placed) {
        List<Block> blocks = blocks();
        return new ArticleDraft(
                identity(),
                heading,
                publication,
                state.clearance(),
                blocks.subList(1, blocks.size()),
                mentions.stream()
                        .filter(mention -> mention.origin() == Origin.SOURCE)
                        .map(mention -> mention.supplied(placed))
                        .distinct()
                        .toList(),
                List.of());
    }

    /** Replaces its tags. The rows of unchanged ones stay. */
    public void tag(ResolvedTags tagged) {
        TagChanges.between(this, tagged).apply(this);
    }

    public long id() {
        return id;
    }

    public String fingerprint() {
        return fingerprint;
    }

    public ArticleState state() {
        return state;
    }

    public SourceIdentity identity() {
        return identity == null ? SourceIdentity.NONE : identity;
    }

    public Heading heading() {
        return heading;
    }

    public Publication publication() {
        return publication;
    }

    public String headline() {
        return heading.headline();
    }

    public @Nullable Published published() {
        return publication.published();
    }

    public @Nullable String source() {
        return publication.source();
    }

    public @Nullable Locale language() {
        return publication.language();
    }

    /** Headline, blank line, paragraphs separated by blank lines. All spans are offsets in this text. */
    public String text() {
        return body.text();
    }

    /** The headline and the paragraphs. */
    public List<Block> blocks() {
        return body.blocks();
    }

    /** The spans of the {@link #blocks()}. */
    public List<Span> blockSpans() {
        return body.spans();
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
        return "/articles/" + id + "/" + Slug.of(headline());
    }
}
