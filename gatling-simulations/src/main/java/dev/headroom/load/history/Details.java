package dev.headroom.load.history;

import org.jspecify.annotations.Nullable;

/**
 * What only some operations have to tell.
 *
 * @param of id of what it is about: of {@code pay} and {@code release} the hold, of {@code check}
 *     the reservation
 * @param pass fingerprint of the token that was sent, or of {@code admitted} that was told
 * @param expires until when the answer gives something, epoch ms: the hold, or the admission
 * @param reservation id of the reservation that a payment made
 * @param amount points: of a hold, a payment, a charge
 * @param answer fingerprint of the answer's content, for operations that have a key
 * @param probe how the request was meant, where nobody in good faith makes it: {@code again},
 *     {@code twice}, {@code reused}, {@code forged}, {@code borrowed} or {@code expired}
 */
public record Details(
    @Nullable String of,
    @Nullable String pass,
    @Nullable Long expires,
    @Nullable String reservation,
    @Nullable Long amount,
    @Nullable String answer,
    @Nullable String probe) {

  public static final Details NONE = new Details(null, null, null, null, null, null, null);

  public Details withOf(@Nullable String newOf) {
    return new Details(newOf, pass, expires, reservation, amount, answer, probe);
  }

  public Details withPass(@Nullable String newPass) {
    return new Details(of, newPass, expires, reservation, amount, answer, probe);
  }

  public Details withProbe(String newProbe) {
    return new Details(of, pass, expires, reservation, amount, answer, newProbe);
  }

  /** What an answer adds. */
  public Details withAnswer(
      @Nullable Long newExpires,
      @Nullable String newReservation,
      @Nullable Long newAmount,
      @Nullable String newAnswer) {
    return new Details(of, pass, newExpires, newReservation, newAmount, newAnswer, probe);
  }
}
