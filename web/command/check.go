//go:build !js

package command

// checkCommand says whether files are good cards.
func checkCommand() Command {
	command := Command{
		Name:  "check",
		Args:  "FILE...",
		Short: "Say what is wrong with card files, a line each problem",
		Long:  "Prints nothing and ends with 0 when every file is a good card, else with 1.",
	}
	command.Run = func(env Env, args []string) int {
		files, code, done := Parse(env, command, Flags(command), args)
		if done {
			return code
		}
		if len(files) == 0 {
			return Misused(env, command, "name at least one file")
		}
		for _, name := range files {
			if _, _, err := ReadCard(env, name); err != nil {
				Report(env, name, err)
				code = Bad
			}
		}
		return code
	}
	return command
}
