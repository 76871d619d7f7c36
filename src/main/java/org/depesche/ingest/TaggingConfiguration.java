package org.depesche.ingest;

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

/** The tagger is plain Java; here it becomes part of the application. */
@Configuration(proxyBeanMethods = false)
class TaggingConfiguration {

    private static final Logger log = LoggerFactory.getLogger(TaggingConfiguration.class);

    @Bean
    @ConditionalOnMissingBean
    Tagger tagger() {
        return new Tagger();
    }

    @Bean
    LanguageDetector languageDetector() {
        return new LanguageDetector();
    }

    /** Loads the models once the first page can be served, and behind its back. */
    @Bean
    @ConditionalOnWebApplication
    @ConditionalOnProperty(name = "depesche.warm-up", matchIfMissing = true)
    ApplicationListener<ApplicationReadyEvent> modelsWarmUp(Tagger tagger) {
        return ready -> {
            Thread thread = new Thread(() -> warmUp(tagger), "models");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.start();
        };
    }

    private static void warmUp(Tagger tagger) {
        long start = System.nanoTime();
        tagger.warmUp();
        log.info("Models loaded in {} ms", (System.nanoTime() - start) / 1_000_000);
    }
}
