package org.depesche.account;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.depesche.account.log.ActionLog;
import org.depesche.web.TokenScope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Issues API tokens and revokes them. */
@Component
@Transactional
class TokenIssuer {

    private static final int LONGEST_LABEL = 100;
    private static final int MOST = 50;
    private static final int USUAL_DAYS = 90;
    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    private final ApiTokens tokens;
    private final ActionLog log;
    private final Clock clock;

    TokenIssuer(ApiTokens tokens, ActionLog log, Clock clock) {
        this.tokens = tokens;
        this.log = log;
        this.clock = clock;
    }

    /** The result of issuing a token. */
    sealed interface Token {}

    /** @param secret the token itself, to be shown once */
    record Made(String secret) implements Token {}

    /** @param why the reason, as the last part of a message's key */
    record NotMade(String why) implements Token {}

    /**
     * The days on which a token can end.
     *
     * @param usual the day that the form proposes
     */
    record Ends(LocalDate first, LocalDate usual, LocalDate last) {

        boolean has(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** From tomorrow to the same day of next year. */
    Ends ends() {
        LocalDate today = LocalDate.now(clock);
        return new Ends(today.plusDays(1), today.plusDays(USUAL_DAYS), today.plusYears(1));
    }

    @Transactional(readOnly = true)
    List<ApiToken> of(Account account) {
        return tokens.findByAccountOrderById(account);
    }

    /** The tokens of all accounts. */
    @Transactional(readOnly = true)
    List<ApiToken> all() {
        return tokens.findAllWithOwners();
    }

    /**
     * Issues a token.
     *
     * @param scope the code of its scope
     * @param ends the last day on which it is valid, in ISO 8601
     */
    Token make(Account account, String label, @Nullable String scope, @Nullable String ends) {
        String words = label.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ").strip();
        if (words.isEmpty() || words.length() > LONGEST_LABEL) {
            return new NotMade("label");
        }
        Optional<TokenScope> wanted = Arrays.stream(TokenScope.values())
                .filter(one -> one.code().equals(scope))
                .findFirst();
        if (wanted.isEmpty()) {
            return new NotMade("scope");
        }
        Optional<LocalDate> last = day(ends).filter(ends()::has);
        if (last.isEmpty()) {
            return new NotMade("ends");
        }
        if (tokens.countByAccount(account) >= MOST) {
            return new NotMade("many");
        }
        String secret = Secret.token();
        tokens.save(new ApiToken(
                account,
                words,
                wanted.get(),
                OffsetDateTime.now(clock),
                last.get().atTime(END_OF_DAY).atZone(clock.getZone()).toOffsetDateTime(),
                secret));
        log.add(account.name(), "account.token-made", account.name(), words + " (" + scope + ", " + last.get() + ")");
        return new Made(secret);
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(LocalDate::parse);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Revokes a token of its owner. */
    void end(int id, Account owner) {
        tokens.findById(id).filter(token -> token.belongsTo(owner)).ifPresent(token -> end(token, owner.name()));
    }

    /** Revokes any token, for an administrator. */
    Optional<ApiToken> end(int id, String admin) {
        Optional<ApiToken> token = tokens.findById(id);
        token.ifPresent(found -> end(found, admin));
        return token;
    }

    private void end(ApiToken token, String who) {
        tokens.delete(token);
        log.add(who, "account.token-revoked", token.owner(), token.label());
    }

    /** Revokes all tokens of an account, since a person with the former password may have issued them. */
    void endAll(Account account, String who) {
        List<ApiToken> all = of(account);
        all.forEach(tokens::delete);
        if (!all.isEmpty()) {
            String labels = all.stream().map(ApiToken::label).collect(Collectors.joining(", "));
            log.add(who, "account.tokens-ended", account.name(), labels);
        }
    }
}
