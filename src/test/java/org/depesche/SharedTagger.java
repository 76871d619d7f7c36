package org.depesche;

import org.depesche.tagging.Tagger;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** One tagger for all Spring contexts of the tests: its models are hundreds of megabytes, and never change. */
public final class SharedTagger implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final Tagger TAGGER = new Tagger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("tagger", TAGGER);
    }
}
