package org.depesche.article;

import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.data.jpa.repository.EntityGraph;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored articles for reading. {@link Archive} changes them. */
public interface Articles extends Repository<Article, Long> {

    Optional<Article> findById(long id);

    /** The language of an article, without the article itself. */
    @Query("select a.publication.language from Article a where a.id = :id")
    Optional<Locale> findLanguage(long id);

    /** Loads the mentions too, for use after the transaction. */
    @EntityGraph(attributePaths = "mentions")
    Optional<Article> findWithMentionsById(long id);

    /** Locks the article until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select a from Article a where a.id = :id")
    Optional<Article> findToChange(long id);

    List<Article> findByIdIn(Iterable<Long> ids);

    /** Finds an article if readers may see it now. */
    @Query(nativeQuery = true, value = """
            select a.* from article a where a.id = :id and exists (select from visible_article v where v.id = a.id)
            """)
    Optional<Article> findVisibleById(long id);

    /** Finds the articles that readers may see now. Needs at least one id. */
    @Query(nativeQuery = true, value = """
            select a.* from article a where a.id in (:ids) and exists (select from visible_article v where v.id = a.id)
            """)
    List<Article> findVisibleByIdIn(Collection<Long> ids);

    /** The ids of the newest articles that readers may see, up to a day. */
    @Query(nativeQuery = true, value = """
            select id from visible_article where published_on <= :last
            order by published_on desc nulls last, id desc limit :most
            """)
    List<Long> findNewestVisible(LocalDate last, int most);

    long count();

    /**
     * Articles whose embargo has ended. Visible articles that were stored shortly before are included, because the
     * index lacks them.
     */
    @Query(nativeQuery = true, value = """
            select * from article
            where embargo <= :now and withheld_by is null and doubts = '{}'
                and (pubstatus = 'WITHHELD' or pubstatus = 'USABLE' and changed_at < embargo + interval '1 day')
            for no key update
            """)
    List<Article> findDue(OffsetDateTime now);

    void flush();
}
