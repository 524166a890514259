#!/bin/sh
# Runs a command with a session bus and a keychain of its own, away from the real ones and without a display.
#   with-keychain.sh unlocked|none|nobus COMMAND [ARGUMENT…]
# unlocked: GNOME Keyring with an unlocked default collection. none: a bus that knows no service. nobus: no bus.
set -eu
mode=$1
shift
folder=$(mktemp -d "${TMPDIR:-/tmp}/hongyan-keychain.XXXXXX")
trap 'rm -rf "$folder"' EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM
mkdir -m 700 "$folder/run" "$folder/data" "$folder/home"
export HOME="$folder/home" XDG_RUNTIME_DIR="$folder/run" XDG_DATA_HOME="$folder/data" HONGYAN_TEST_KEYCHAIN="$mode"
unset DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS GNOME_KEYRING_CONTROL

case $mode in
unlocked)
    dbus-run-session -- sh -euc '
        printf %s throwaway | gnome-keyring-daemon --unlock --components=secrets --foreground >/dev/null &
        daemon=$!
        trap "kill $daemon; wait $daemon" EXIT
        tries=0
        until dbus-send --session --print-reply --dest=org.freedesktop.DBus / org.freedesktop.DBus.NameHasOwner \
            string:org.freedesktop.secrets | grep -q "boolean true"; do
            tries=$((tries + 1))
            [ $tries -lt 200 ] || { echo "with-keychain.sh: the keychain does not start" >&2; exit 1; }
            sleep 0.05
        done
        "$@"' sh "$@"
    ;;
none)
    cat >"$folder/bus.conf" <<END
<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
 "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir=$folder/run</listen>
  <policy context="default"><allow send_destination="*"/><allow receive_sender="*"/><allow own="*"/></policy>
</busconfig>
END
    dbus-run-session --config-file="$folder/bus.conf" -- "$@"
    ;;
nobus)
    DBUS_SESSION_BUS_ADDRESS="unix:path=$folder/run/nobody" "$@"
    ;;
*)
    echo "with-keychain.sh: unknown mode $mode" >&2
    exit 2
    ;;
esac
