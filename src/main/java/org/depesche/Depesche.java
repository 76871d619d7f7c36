package org.depesche;

import org.depesche.ops.CommandLine;
import org.depesche.ops.HeapRoom;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** A searchable news archive. */
@SpringBootApplication
public class Depesche {

    public static void main(String[] args) {
        HeapRoom.leaveEnough();
        if (CommandLine.isCommand(args)) {
            System.exit(CommandLine.run(Depesche.class, args));
        }
        SpringApplication.run(Depesche.class, args);
    }
}
