package org.depesche;

import static com.codeborne.selenide.Selenide.executeJavaScript;
import static org.assertj.core.api.Assertions.assertThat;

import com.codeborne.selenide.WebDriverRunner;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** That no fault of a page is passed over, whichever test it happens in. */
@InBrowser
@ServerTest
class BrowserLogTests {

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            an image that is not there    | document.body.append(Object.assign(new Image(), {src: '/css/none.png'})) | 404
            a script that is not there    | document.head.append(Object.assign(document.createElement('script'), {src: '/js/none.js'})) | MIME type
            a question without an answer  | fetch('/api/v1/articles/999999999') | 404
            a script that breaks          | setTimeout(() => nowhere.to.be.found()) | nowhere
            a script that complains       | console.error('complaint') | complaint
            what the policy does not let  | document.body.append(Object.assign(new Image(), {src: 'http://127.0.0.1:9/x.png'})) | Content Security Policy
            a drawing that breaks off     | document.body.insertAdjacentHTML('beforeend', '<svg><path d="M1 1lz"/></svg>') | <path> attribute d
            """)
    void aFaultIsFound(String fault, String script, String told) {
        new Site(port).visit("/help/search");
        executeJavaScript(script);

        List<String> faults = new ArrayList<>();
        Eventually.await().until(() -> {
            faults.addAll(BrowserLog.faults(WebDriverRunner.getWebDriver()));
            return faults.stream().anyMatch(found -> found.contains(told));
        });
    }

    @Test
    void aPageThatIsNotThereIsNone() {
        new Site(port).visit("/gibt-es-nicht");

        assertThat(BrowserLog.faults(WebDriverRunner.getWebDriver())).isEmpty();
    }
}
