package org.depesche.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTests {

    private static Credential at(@Nullable String host, String endpoint) {
        return new Credential(host, "AKIDESK", "geheim", null, null, null, URI.create(endpoint), null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://s3.kurier.example", "https://s3.kurier.example/", "http://s3.kurier.example:9000"})
    void takesTheHostOfAnEndpoint(String endpoint) {
        Credential store = at(null, endpoint);
        assertThat(store.isAtWholeEndpoint()).isTrue();
        assertThat(store.host()).isEqualTo("s3.kurier.example");
        assertThat(store).hasToString("AKIDESK at s3.kurier.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "s3.kurier.example",
                "https:s3.kurier.example",
                "ftp://s3.kurier.example",
                "https://desk:geheim@s3.kurier.example",
                "https://s3.kurier.example/eingang",
                "https://s3.kurier.example?x=y"
            })
    void refusesAnEndpointThatIsNoneOfAStore(String endpoint) {
        assertThat(at(null, endpoint).isAtWholeEndpoint()).isFalse();
    }

    @Test
    void refusesAnEndpointOnAnotherHostThanThatOfTheSignIn() {
        assertThat(at("s3.rundschau.example", "https://s3.kurier.example").isAtWholeEndpoint())
                .isFalse();
    }
}
