package org.depesche.api;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import org.depesche.ingest.TaggingSettings;
import org.depesche.register.Measures;
import org.depesche.tagging.Budget;
import org.depesche.tagging.LanguageDetector;
import org.depesche.tagging.Mention;
import org.depesche.tagging.Mention.EntityMention;
import org.depesche.tagging.TaggableText;
import org.depesche.tagging.Tagger;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Analyses a text like an upload, without storing it. */
@RestController
class AnalysisController {

    private final Tagger tagger;
    private final LanguageDetector languages;
    private final CanonicalEntities entities;
    private final Measures measures;
    private final JsonMapper json;
    private final Duration deadline;

    /** The analyses that may run at once: one for each processor. */
    private final Semaphore free = new Semaphore(Runtime.getRuntime().availableProcessors());

    AnalysisController(
            Tagger tagger,
            LanguageDetector languages,
            CanonicalEntities entities,
            Measures measures,
            JsonMapper json,
            TaggingSettings settings) {
        this.tagger = tagger;
        this.languages = languages;
        this.entities = entities;
        this.measures = measures;
        this.json = json;
        this.deadline = settings.deadline();
    }

    @PostMapping(path = "/api/v1/analysis", consumes = MediaType.APPLICATION_JSON_VALUE)
    AnalysisResource analyse(InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(AnalysisRequest.MOST_JSON + 1);
        if (bytes.length > AnalysisRequest.MOST_JSON) {
            throw new ProblemException(ApiProblem.of(413, "text-too-large", "1"));
        }
        AnalysisRequest request = AnalysisRequest.read(bytes, json);
        if (!free.tryAcquire()) {
            throw new ProblemException(ApiProblem.of(429, "busy").retryAfter(1));
        }
        try {
            return analyse(request);
        } catch (Budget.SpentException e) {
            throw new ProblemException(ApiProblem.of(422, "text-too-slow", String.valueOf(deadline.toSeconds())));
        } finally {
            free.release();
        }
    }

    private AnalysisResource analyse(AnalysisRequest request) {
        Locale language =
                request.language() == null ? languages.detect(request.text()).orElse(null) : request.language();
        List<Mention> found = language == null
                ? List.of()
                : tagger.tag(
                        TaggableText.of(request.text(), language, request.published()),
                        request.find(),
                        Budget.of(deadline));
        return AnalysisResource.of(
                language,
                found,
                entities.byKey(found.stream()
                        .filter(EntityMention.class::isInstance)
                        .map(mention -> ((EntityMention) mention).entity())
                        .toList()),
                measures);
    }
}
