package dev.headroom.testbed.toxiproxy;

/** Does nothing; the real server knows it by name. */
record NoopToxic() implements Toxic {

  @Override
  public Stage stage() {
    return new Stage();
  }
}
