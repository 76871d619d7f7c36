package org.depesche.account;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.depesche.web.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Somebody who may sign in. */
@Entity
public class Account {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Integer id;

    @Version
    private int lockVersion;

    private String name;
    private String folded;
    private String password;

    @Enumerated(EnumType.STRING)
    private Role role;

    private boolean locked;
    private boolean passwordGiven;

    @Nullable
    private String operatorPassword;

    private OffsetDateTime createdAt;

    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    public Account(String name, String encodedPassword, Role role, OffsetDateTime createdAt) {
        this.name = name.strip();
        this.folded = fold(name);
        this.password = encodedPassword;
        this.role = role;
        this.createdAt = createdAt;
    }

    /** Names that differ in case alone are one. */
    public static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether this is its name, in whatever case. */
    public boolean isNamed(String other) {
        return folded.equals(fold(other));
    }

    public int id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** As encoded. */
    public String password() {
        return password;
    }

    public Role role() {
        return role;
    }

    public boolean isLocked() {
        return locked;
    }

    public OffsetDateTime createdAt() {
        return createdAt;
    }

    /** One that its owner chose. */
    void changePassword(String encoded) {
        password = encoded;
        passwordGiven = false;
    }

    /** One that an administrator knows: only good for choosing another. */
    void givePassword(String encoded) {
        password = encoded;
        passwordGiven = true;
    }

    /** Whether its owner has yet to choose a password. */
    public boolean isPasswordGiven() {
        return passwordGiven;
    }

    void changeRole(Role other) {
        role = other;
    }

    void lock() {
        locked = true;
    }

    void unlock() {
        locked = false;
    }

    /**
     * Whether the operator's password is another than the one last taken over. One that was taken over before and was
     * then changed on the account page is not forced back at each start.
     */
    boolean isNewFromOperator(String wanted, PasswordEncoder encoder) {
        return operatorPassword == null || !encoder.matches(wanted, operatorPassword);
    }

    /** The operator's word: an administrator with this password, whatever was before. */
    void takeOver(String encoded) {
        changePassword(encoded);
        operatorPassword = encoded;
        role = Role.ADMIN;
        locked = false;
    }

    /**
     * As the security filters want it; without the password, which nobody there needs. Without its role too as long as
     * the password is one that was given.
     */
    UserDetails user() {
        return new User(name, "", passwordGiven ? List.of(OwnPasswordFirst.TO_CHOOSE) : role.authorities());
    }
}
