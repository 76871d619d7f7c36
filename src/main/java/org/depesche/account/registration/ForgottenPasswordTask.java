package org.depesche.account.registration;

import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Answers each question for a forgotten password, after the page was sent: the page's time does not tell of accounts. */
@Configuration(proxyBeanMethods = false)
class ForgottenPasswordTask {

    /** @param passwords got late, since they need the scheduler, which needs this task */
    @Bean
    OneTimeTask<ForgottenQuestion> answerForgottenPassword(ObjectProvider<ForgottenPasswords> passwords) {
        return Tasks.oneTime(ForgottenPasswords.QUESTION)
                .execute((instance, context) -> passwords.getObject().answer(instance.getData()));
    }
}
