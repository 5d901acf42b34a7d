export const practice = {
  title: 'Öva',
  lead: 'Gör en hel koppling i övningssystemet, med påhittade företag. Du är alla som behöver göra något.',
  how: [
    'Ett ärende skapas åt dig, där blanketten redan är inskickad och kopplingen gjord.',
    'Öppna övningssystemet och välj dig själv. Byt företag när guiden säger det.',
    'Följ guiden steg för steg, och se hur ärendet rör sig här.',
  ],
  start: 'Börja öva',
  startAgain: 'Börja om från början',
  starting: 'Förbereder …',
  absent: 'Den här tjänsten har inget övningssystem. Det finns när den startas för övning.',
  ready: (client: string) => `Klart att öva med ${client}`,
  open: 'Öppna övningssystemet',
  follow: 'Följ ärendet',
}
