package org.depesche.ingest.tags;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.depesche.format.SourceFile;
import org.depesche.ingest.Pipeline;
import org.depesche.ingest.TaggingSettings;
import org.depesche.tagging.LanguageDetector;
import org.depesche.tagging.Tagger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Beans of the tagger, which is plain Java. */
@Configuration(proxyBeanMethods = false)
class TaggingConfiguration {

    private static final Logger log = LoggerFactory.getLogger(TaggingConfiguration.class);

    /** Texts that load all data for which the first article would have to wait. */
    private static final List<String> FIRST = List.of("""
            Hafen wächst weiter

            HAMBURG, 17. Mai 2024 – Der Umsatz des Hafens stieg im ersten Quartal um 3,4 Prozent auf 12,5 Millionen Euro,
            sagte die Sprecherin Anna Müller am Freitag in Berlin.
            """, """
            Port keeps growing

            LONDON, May 17, 2024 – Revenue of the port rose 3.4 percent to $12.5 million in the first quarter, said
            Jane Miller, a spokeswoman for the company, in New York on Friday.
            """);

    @Bean
    @ConditionalOnMissingBean
    Tagger tagger(TaggingSettings settings) {
        return settings.syntax() ? Tagger.withSyntax(settings.syntaxIdle()) : new Tagger();
    }

    @Bean
    LanguageDetector languageDetector() {
        return new LanguageDetector();
    }

    /** Loads the models in the background as soon as pages can be served. */
    @Bean
    @ConditionalOnWebApplication
    @ConditionalOnProperty(name = "depesche.warm-up", matchIfMissing = true)
    ApplicationListener<ApplicationReadyEvent> modelsWarmUp(Tagger tagger, Pipeline pipeline) {
        return ready -> {
            Thread thread = new Thread(() -> warmUp(tagger, pipeline), "models");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        };
    }

    private static void warmUp(Tagger tagger, Pipeline pipeline) {
        long start = System.nanoTime();
        tagger.warmUp();
        for (String text : FIRST) {
            pipeline.rehearse(SourceFile.of("first.txt", text.getBytes(StandardCharsets.UTF_8)));
        }
        log.info("Models loaded in {} ms", (System.nanoTime() - start) / 1_000_000);
    }
}
