package org.depesche.mail;

import java.time.Clock;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends mails by a server of a test. */
public final class TestMailing {

    private TestMailing() {}

    /** @param port of the server on this machine */
    public static Mailing by(String from, int port, Clock clock) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Mailing(beans.getBeanProvider(JavaMailSender.class), new MailSettings(from, null), clock);
    }
}
