package org.depesche.article;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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

    @Query("""
            select a from Article a
            where a.pubstatus = org.depesche.article.Pubstatus.WITHHELD
                and a.withheldBecause is null and a.embargo <= :now
            """)
    List<Article> findDue(OffsetDateTime now);

    void flush();
}
