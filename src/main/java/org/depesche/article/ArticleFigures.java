package org.depesche.article;

import java.util.Collection;
import java.util.List;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The figures of stored articles, to read. */
public interface ArticleFigures extends Repository<ArticleFigure, Long> {

    /** With their articles. */
    @Query("select f from ArticleFigure f join fetch f.article where f.id in :ids")
    List<ArticleFigure> findWithArticleByIdIn(Collection<Long> ids);
}
