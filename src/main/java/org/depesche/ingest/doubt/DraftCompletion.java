package org.depesche.ingest.doubt;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.depesche.article.ArticleDraft;
import org.depesche.ingest.Defaults;
import org.depesche.tagging.LanguageDetector;
import org.springframework.stereotype.Component;

/** Adds to a draft the data that its file lacks: the sender's defaults, the detected language, and doubts. */
@Component
public class DraftCompletion {

    private final LanguageDetector languages;
    private final DoubtCheck doubts;
    private final Clock clock;

    DraftCompletion(LanguageDetector languages, DoubtCheck doubts, Clock clock) {
        this.languages = languages;
        this.doubts = doubts;
        this.clock = clock;
    }

    /** Completes a draft. */
    public ArticleDraft complete(ArticleDraft read, Defaults defaults) {
        ArticleDraft draft = read.withDefaults(defaults.published(), defaults.source(), defaults.language());
        boolean languageKnown = true;
        if (draft.language() == null) {
            LanguageDetector.Guess guess = languages.guess(draft.text()).orElse(null);
            languageKnown = guess != null && guess.isSure();
            draft = draft.withDefaults(null, null, guess == null ? null : guess.language());
        }
        ArticleDraft checked = doubts.check(draft, languageKnown, defaults.publishing());
        return checked.with(checked.clearance().at(OffsetDateTime.now(clock)));
    }
}
