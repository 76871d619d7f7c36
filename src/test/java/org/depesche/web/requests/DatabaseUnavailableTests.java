package org.depesche.web.requests;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.GetMapping;

class DatabaseUnavailableTests {

    @Controller
    static class Asking {

        @GetMapping("/reads")
        void reads() {
            throw new CannotGetJdbcConnectionException("no connection", new SQLException("refused"));
        }

        @GetMapping("/begins")
        void begins() {
            throw new CannotCreateTransactionException("no transaction");
        }
    }

    @Test
    void aPageThatCannotReachTheDatabaseIsNotThereForTheMoment() throws Exception {
        var mvc = MockMvcBuilders.standaloneSetup(new Asking())
                .setControllerAdvice(new DatabaseUnavailable())
                .build();
        for (String path : new String[] {"/reads", "/begins"}) {
            mvc.perform(get(path)).andExpect(status().isServiceUnavailable()).andExpect(header().exists("Retry-After"));
        }
    }
}
