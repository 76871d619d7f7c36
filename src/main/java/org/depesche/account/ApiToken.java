package org.depesche.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.OffsetDateTime;
import org.depesche.web.TokenScope;
import org.jspecify.annotations.Nullable;

/** A token that a program sends instead of a password. Only its hash is stored. */
@Entity
public class ApiToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Account account;

    private String label;

    @SuppressWarnings("unused") // a query finds tokens by it
    private String sha256;

    private String beginning;
    private OffsetDateTime createdAt;

    @Enumerated(EnumType.STRING)
    private TokenScope scope;

    private OffsetDateTime endsAt;

    @Nullable
    private OffsetDateTime lastUsedAt;

    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    public ApiToken(
            Account account,
            String label,
            TokenScope scope,
            OffsetDateTime createdAt,
            OffsetDateTime endsAt,
            String secret) {
        this.account = account;
        this.label = label;
        this.scope = scope;
        this.endsAt = endsAt;
        this.sha256 = Secret.sha256(secret);
        this.beginning = secret.substring(0, 8);
        this.createdAt = createdAt;
    }

    public int id() {
        return id;
    }

    Account account() {
        return account;
    }

    /** The purpose, in the owner's words. */
    public String label() {
        return label;
    }

    /** The first characters, by which the owner recognises the token. */
    public String beginning() {
        return beginning;
    }

    public OffsetDateTime createdAt() {
        return createdAt;
    }

    public TokenScope scope() {
        return scope;
    }

    /** The token is valid until just before this moment. */
    public OffsetDateTime endsAt() {
        return endsAt;
    }

    boolean isExpired(OffsetDateTime now) {
        return !endsAt.isAfter(now);
    }

    /** Accurate to the minute, which saves a write for each request; null if never used. */
    public @Nullable OffsetDateTime lastUsedAt() {
        return lastUsedAt;
    }

    public String owner() {
        return account.name();
    }

    boolean belongsTo(Account other) {
        return account.id() == other.id();
    }

    boolean wasUsedSince(OffsetDateTime time) {
        return lastUsedAt != null && lastUsedAt.isAfter(time);
    }
}
