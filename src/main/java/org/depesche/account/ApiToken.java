package org.depesche.account;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** What a program shows in place of a password. Only its hash is kept. */
@Entity
public class ApiToken {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    private Account account;

    private String label;
    private String sha256;
    private String beginning;
    private OffsetDateTime createdAt;

    @Nullable
    private LocalDate lastUsedOn;

    @SuppressWarnings("NullAway.Init")
    protected ApiToken() {}

    ApiToken(Account account, String label, String secret) {
        this.account = account;
        this.label = label;
        this.sha256 = Secret.sha256(secret);
        this.beginning = secret.substring(0, 8);
        this.createdAt = OffsetDateTime.now();
    }

    public int id() {
        return id;
    }

    Account account() {
        return account;
    }

    /** What it is for, in its owner's words. */
    public String label() {
        return label;
    }

    /** The first characters, to tell it from others. */
    public String beginning() {
        return beginning;
    }

    public OffsetDateTime createdAt() {
        return createdAt;
    }

    /** Null: never. */
    public @Nullable LocalDate lastUsedOn() {
        return lastUsedOn;
    }

    boolean belongsTo(Account other) {
        return account.id() == other.id();
    }

    /** To the day: more would cost a write for each request. */
    boolean noteUse(LocalDate today) {
        if (today.equals(lastUsedOn)) {
            return false;
        }
        lastUsedOn = today;
        return true;
    }
}
