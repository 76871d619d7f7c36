package org.depesche.article;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import org.depesche.tagging.Figure;
import org.depesche.tagging.Mention.FigureMention;
import org.depesche.tagging.Origin;
import org.depesche.tagging.Span;

/** A figure in a stored article. {@code META-INF/orm.xml} maps the parts of its mention to columns. */
@Entity
@Table(name = "article_figure")
public class ArticleFigure {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "article_figure_seq")
    @SequenceGenerator(name = "article_figure_seq", allocationSize = 1000)
    private Long id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Article article;

    @Embedded
    private FigureMention mention;

    private boolean sticky;

    @SuppressWarnings("NullAway.Init")
    protected ArticleFigure() {}

    public ArticleFigure(Article article, FigureMention mention) {
        this.article = article;
        this.mention = mention;
        this.sticky = mention.origin() == Origin.EDITOR;
    }

    public Article article() {
        return article;
    }

    public long id() {
        return id;
    }

    /** All that is known of the figure, without its row. */
    public FigureMention mention() {
        return mention;
    }

    public Span span() {
        return mention.span();
    }

    /** The words as written. */
    public String surface() {
        return mention.surface();
    }

    public Figure figure() {
        return mention.figure();
    }

    public Origin origin() {
        return mention.origin();
    }

    public boolean isSticky() {
        return sticky;
    }
}
