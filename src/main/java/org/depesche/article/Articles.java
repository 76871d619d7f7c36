package org.depesche.article;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored articles, to read. What changes them goes through {@link Archive}. */
public interface Articles extends Repository<Article, Long> {

    Optional<Article> findById(long id);

    /** With its mentions loaded, for use after the transaction. */
    @EntityGraph(attributePaths = "mentions")
    Optional<Article> findWithMentionsById(long id);

    List<Article> findByIdIn(Iterable<Long> ids);

    long count();

    @Query("select a from Article a where a.sourceId = :sourceId and coalesce(a.source, '') = coalesce(:source, '')")
    Optional<Article> findBySourceId(String sourceId, @Nullable String source);

    @Query("""
            select a from Article a
            where a.fingerprint = :fingerprint and coalesce(a.source, '') = coalesce(:source, '')
            order by a.id limit 1
            """)
    Optional<Article> findSame(String fingerprint, @Nullable String source);

    Article save(Article article);

    void flush();
}
