package org.gonghui.gateway.access;

/**
 * Whose requests are counted together.
 *
 * @param policy name of the limit that holds
 * @param key the token's subject, or the address
 */
record Client(String policy, String key) {

    static final String ANONYMOUS = "anonymous";
    static final String AUTHENTICATED = "authenticated";

    static Client anonymous(String address) {
        return new Client(ANONYMOUS, address);
    }

    static Client authenticated(String subject) {
        return new Client(AUTHENTICATED, subject);
    }
}
