package org.depesche;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A searchable news archive. */
@SpringBootApplication
public class Depesche {

    public static void main(String[] args) {
        SpringApplication.run(Depesche.class, args);
    }
}
