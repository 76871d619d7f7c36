package org.depesche.account;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** All API tokens. */
interface ApiTokens extends Repository<ApiToken, Integer> {

    @Query("select t from ApiToken t join fetch t.account where t.sha256 = :sha256")
    Optional<ApiToken> findBySha256(String sha256);

    Optional<ApiToken> findById(int id);

    List<ApiToken> findByAccountOrderById(Account account);

    long countByAccount(Account account);

    ApiToken save(ApiToken token);

    void delete(ApiToken token);
}
