package org.depesche.account;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All API tokens. */
public interface ApiTokens extends Repository<ApiToken, Integer> {

    @Query("select t from ApiToken t join fetch t.account where t.sha256 = :sha256")
    Optional<ApiToken> findBySha256(String sha256);

    Optional<ApiToken> findById(int id);

    List<ApiToken> findByAccountOrderById(Account account);

    /** The tokens of all accounts, in the order of their owners' names. */
    @Query("select t from ApiToken t join fetch t.account a order by a.folded, t.id")
    List<ApiToken> findAllWithOwners();

    long countByAccount(Account account);

    @Modifying
    @Transactional
    @Query("update ApiToken t set t.lastUsedAt = :now where t.id = :id")
    void noteUse(int id, OffsetDateTime now);

    ApiToken save(ApiToken token);

    void delete(ApiToken token);
}
