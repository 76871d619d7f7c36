package org.depesche.article;

import jakarta.persistence.LockModeType;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored articles, to read. What changes them goes through {@link Archive}. */
public interface Articles extends Repository<Article, Long> {

    Optional<Article> findById(long id);

    /** With its mentions loaded, for use after the transaction. */
    @EntityGraph(attributePaths = "mentions")
    Optional<Article> findWithMentionsById(long id);

    /** For a change: nobody else changes it until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Article a where a.id = :id")
    Optional<Article> findToChange(long id);

    List<Article> findByIdIn(Iterable<Long> ids);

    long count();

    @Query("""
            select a from Article a
            where a.pubstatus = org.depesche.article.Pubstatus.WITHHELD
                and a.withheldBecause is null and a.embargo <= :now and array_length(a.doubts) = 0
            """)
    List<Article> findDue(OffsetDateTime now);

    void flush();
}
