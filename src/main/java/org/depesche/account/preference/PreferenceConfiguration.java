package org.depesche.account.preference;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Has the filter of preferences run, behind those of Spring Security. */
@Configuration(proxyBeanMethods = false)
class PreferenceConfiguration {

    @Bean
    PreferenceFilter preferenceFilter(AccountPreferences preferences) {
        return new PreferenceFilter(preferences);
    }
}
