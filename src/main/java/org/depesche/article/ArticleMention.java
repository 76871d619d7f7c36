package org.depesche.article;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.util.List;
import org.depesche.tagging.AuthorityId;
import org.depesche.tagging.EntityKey;
import org.depesche.tagging.EntityKind;
import org.depesche.tagging.Evidence;
import org.depesche.tagging.Mention.EntityMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Span;
import org.jspecify.annotations.Nullable;

/** A mention of an entity in a stored article, with the entity's id in the register and the key as found. */
@Entity
@Table(name = "article_mention")
public class ArticleMention {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_mention_seq")
    @SequenceGenerator(name = "article_mention_seq", allocationSize = 1000)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Article article;

    @Column(name = "entity_id")
    @Nullable
    private Integer entity;

    @Embedded
    private EntityMention mention;

    private boolean sticky;

    @SuppressWarnings("NullAway.Init")
    protected ArticleMention() {}

    public ArticleMention(Article article, NamedTag tag) {
        this.article = article;
        this.entity = tag.entity() == NamedTag.NOBODY ? null : tag.entity();
        this.mention = tag.mention();
        this.sticky = tag.sticky();
    }

    /** Moves it to the span of its words in a changed text. */
    void move(NamedTag to) {
        mention = to.mention();
    }

    public Article article() {
        return article;
    }

    public long id() {
        return id;
    }

    /**
     * The id in the register at the time of storing; later merges do not change it. {@link NamedTag#NOBODY} for an
     * unknown entity.
     */
    public int entity() {
        return entity == null ? NamedTag.NOBODY : entity;
    }

    /** Whether its entity is known. */
    public boolean isResolved() {
        return entity != null;
    }

    public EntityKind kind() {
        return mention.entity().kind();
    }

    /** The place in the text; null if the source names the entity without a place. */
    public @Nullable Span span() {
        return mention.span();
    }

    /** Whether it stands in some words of the text. */
    public boolean overlaps(Span words) {
        Span own = mention.span();
        return own != null && own.overlaps(words);
    }

    public @Nullable String surface() {
        return mention.surface();
    }

    /** The name as found. */
    public String name() {
        return mention.entity().name();
    }

    public EntityKey key() {
        return mention.entity();
    }

    public Origin origin() {
        return mention.origin();
    }

    public double confidence() {
        return mention.confidence();
    }

    /** The reason of the machine; null for mentions by sources and editors, and for old ones. */
    public @Nullable Evidence evidence() {
        return mention.evidence();
    }

    /** The tag that its source stated. Of several ids the first is kept, as they all lead to the same entity. */
    SuppliedTag supplied(boolean placed) {
        AuthorityId id = AuthorityId.ofKey(key().key());
        return new SuppliedTag(kind(), name(), placed ? span() : null, id == null ? List.of() : List.of(id));
    }

    /** The content of the row. */
    public NamedTag tag() {
        return new NamedTag(mention, entity(), sticky);
    }

    public boolean isSticky() {
        return sticky;
    }
}
