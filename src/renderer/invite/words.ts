import { words } from '../language/words.ts';

export const say = words(
  {
    title: 'Friends join with this address',
    noNetwork: 'No network',
    noNetworkWhy:
      'Nobody can reach this computer right now. Connect it to Wi-Fi or a cable, end this game and host again.',
    how: (app: string) => `They open ${app}, press Join and type it.`,
    portWasTaken: (port: number) =>
      `Port 5071 was taken by another program, so this game uses port ${port}. It belongs to the address.`,
    trouble: 'It doesn’t work?',
    firewall: (app: string) =>
      `Friends have to be in the same network as you. Then a firewall is the likely reason: let ${app} through it on this computer, in private networks at least.`,
    otherAddresses: 'Other addresses of this computer:',
    play: 'Back to the game',
    bots: 'Bots',
    botCount: (count: number) => (count === 1 ? '1 bot' : `${count} bots`),
    lessBots: 'One bot less',
    moreBots: 'One bot more',
  },
  {
    title: 'Mit dieser Adresse treten Freunde bei',
    noNetwork: 'Kein Netzwerk',
    noNetworkWhy:
      'Gerade kann niemand diesen Computer erreichen. Verbinde ihn mit WLAN oder Kabel, beende dieses Spiel und hoste noch einmal.',
    how: (app) => `Sie öffnen ${app}, drücken „Beitreten“ und tippen sie ein.`,
    portWasTaken: (port) =>
      `Port 5071 war von einem anderen Programm belegt, deshalb nutzt dieses Spiel Port ${port}. Er gehört zur Adresse.`,
    trouble: 'Klappt nicht?',
    firewall: (app) =>
      `Deine Freunde müssen im selben Netzwerk sein wie du. Dann liegt es wahrscheinlich an einer Firewall: Lass ${app} auf diesem Computer durch, wenigstens in privaten Netzwerken.`,
    otherAddresses: 'Andere Adressen dieses Computers:',
    play: 'Zurück zum Spiel',
    bots: 'Bots',
    botCount: (count) => (count === 1 ? '1 Bot' : `${count} Bots`),
    lessBots: 'Ein Bot weniger',
    moreBots: 'Ein Bot mehr',
  },
);

/** What a computer has an address by. */
export const adapters = words(
  { wifi: 'Wi-Fi', cable: 'Cable', lan: 'Wi-Fi or cable', vpn: 'VPN', virtual: 'Docker, virtual machine' },
  { wifi: 'WLAN', cable: 'Kabel', lan: 'WLAN oder Kabel', vpn: 'VPN', virtual: 'Docker, virtuelle Maschine' },
);
