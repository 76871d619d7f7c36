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

/** An account with which a person signs in. */
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

    /** The form in which names are compared, regardless of case. */
    public static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the account has this name, in any case of letters. */
    public boolean isNamed(String other) {
        return folded.equals(fold(other));
    }

    public int id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** The encoded password. */
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

    /** Sets a password that its owner chose. */
    public void changePassword(String encoded) {
        password = encoded;
        passwordGiven = false;
    }

    /** Sets a password that an administrator knows. It only serves to choose another. */
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
     * Whether the operator's password differs from the one that was applied last. A password that its owner has changed
     * since is not reset at each start.
     */
    boolean isNewFromOperator(String wanted, PasswordEncoder encoder) {
        return operatorPassword == null || !encoder.matches(wanted, operatorPassword);
    }

    /** Makes this an unlocked administrator with the operator's password. */
    void takeOver(String encoded) {
        changePassword(encoded);
        operatorPassword = encoded;
        role = Role.ADMIN;
        locked = false;
    }

    /**
     * The user for Spring Security, without the password. A user with a given password has no role until they choose
     * another.
     */
    UserDetails user() {
        return new User(name, "", passwordGiven ? List.of(PasswordChangeFilter.TO_CHOOSE) : role.authorities());
    }
}
